package org.leaven.importer.record;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TableReader;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.importer.map.SourceFormat;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.FileProcessingException;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Parses a data file to import, or those of a folder, in the format of their extension. */
final class DataFileReader {
  /** Larger than for sources, since imported files are often big exports. */
  private static final int MAX_BYTES = 256 * 1024 * 1024;

  private static final List<String> TREES = List.of("json", "yaml", "yml");
  private static final List<String> TABLES = List.of("csv", "tsv");
  private static final List<String> LINES = List.of("jsonl", "ndjson");
  private static final List<String> TEXTS = List.of("md", "markdown", "html", "txt");
  private static final String WORKBOOK = "xlsx";

  private final SourceFormat format;
  private final Problems problems;
  private final List<Position> unread = new ArrayList<>();

  DataFileReader(SourceFormat format, Problems problems) {
    this.format = format;
    this.problems = problems;
  }

  /** The files in the order of their paths; those that cannot be read are reported. */
  List<DataFile> read(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return readFile(place, Map.of(), false).stream().toList();
    }
    List<DataFile> files = new ArrayList<>();
    for (Path file : inside(place)) {
      String folder = SourceTreeReader.path(place.relativize(file.resolveSibling(".").normalize()));
      Node text = new Node.Text(folder, Position.startOf(SourceTreeReader.path(file)));
      readFile(file, Map.of("$folder", text), true)
          .ifPresentOrElse(
              files::add, () -> unread.add(Position.startOf(SourceTreeReader.path(file))));
    }
    if (files.isEmpty() && unread.isEmpty()) {
      String what = "there is no file with records in this folder";
      String cure = "name another folder, or correct \"files\" in the map";
      problems.add(
          Position.startOf(SourceTreeReader.path(place)), ProblemCode.MISSING_FILE, what, cure);
    }
    return files;
  }

  /** The lines, and the files of a folder, that could not be read, each reported. */
  List<Position> unread() {
    return List.copyOf(unread);
  }

  private List<Path> inside(Path folder) throws IOException {
    PathMatcher wanted =
        FileSystems.getDefault()
            .getPathMatcher("glob:" + (format.files().isEmpty() ? "**" : format.files()));
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !isHidden(folder.relativize(file)))
          .filter(file -> isKnown(extension(file)))
          .filter(file -> wanted.matches(folder.relativize(file)))
          .sorted(
              (one, other) -> SourceTreeReader.path(one).compareTo(SourceTreeReader.path(other)))
          .toList();
    }
  }

  private static boolean isHidden(Path path) {
    for (Path name : path) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKnown(String extension) {
    return Stream.of(TREES, TABLES, LINES, TEXTS, List.of(WORKBOOK))
        .anyMatch(kind -> kind.contains(extension));
  }

  private static String extension(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private Optional<DataFile> readFile(Path place, Map<String, Node> names, boolean isInFolder)
      throws IOException {
    String path = SourceTreeReader.path(place);
    String extension = extension(place);
    Map<String, Node> all = new HashMap<>(names);
    all.put("$file", new Node.Text(new SourceFile(path, "").stem(), Position.startOf(path)));
    Optional<Node> root = FileProcessingException.within(path, () -> root(place, extension, all));
    boolean isRecord =
        TEXTS.contains(extension)
            || (isInFolder && root.filter(node -> node instanceof Node.Mapping).isPresent());
    return root.map(node -> new DataFile(path, node, all, isRecord));
  }

  private Optional<Node> root(Path place, String extension, Map<String, Node> names)
      throws IOException {
    if (!isKnown(extension)) {
      String what = "files named ." + extension + " cannot be read";
      String cure = "save it as .xlsx, .csv, .json or another kind that the manual names";
      problems.add(
          Position.startOf(SourceTreeReader.path(place)),
          ProblemCode.UNKNOWN_EXTENSION,
          what,
          cure);
      return Optional.empty();
    }
    if (extension.equals(WORKBOOK)) {
      return new WorkbookReader(format.sheet(), problems).read(place).map(own -> rows(own, names));
    }
    Checked<Optional<SourceFile>> file = SourceTreeReader.single(place, MAX_BYTES);
    problems.addAll(file.problems());
    return file.value().flatMap(text -> tree(text, extension, names));
  }

  private Optional<Node> tree(SourceFile file, String extension, Map<String, Node> names) {
    if (TEXTS.contains(extension)) {
      return FrontMatterReader.read(file, names, problems);
    }
    if (LINES.contains(extension)) {
      return Optional.of(JsonLines.read(file, unread, problems));
    }
    if (TABLES.contains(extension)) {
      Checked<Optional<TableReader.Table>> table = TableReader.read(file, format.separator());
      problems.addAll(table.problems());
      return table.value().map(own -> rows(own, names));
    }
    Checked<Optional<Node>> root = TreeParser.read(file);
    problems.addAll(root.problems());
    return root.value();
  }

  private static Node rows(TableReader.Table table, Map<String, Node> names) {
    table.title().ifPresent(title -> names.put(DataFile.TITLE, title));
    return table.records();
  }
}
