package org.leaven.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.HiddenCharacters;

/**
 * Reads all text sources of a knowledge base from disk, the data files and pages in {@code
 * content/} and the messages in {@code words/}, into a {@link SourceTree}.
 *
 * <p>Files and folders whose names begin with a dot are skipped, and so are folders that contain a
 * file {@code .jbakeignore}. Codes: {@code not-utf-8}, {@code byte-order-mark}, {@code
 * file-too-large}, {@code symbolic-link}, {@code unreadable}.
 */
public final class SourceTreeReader {
  private static final Set<String> DATA = Set.of("yaml", "yml", "json");
  private static final Set<String> PAGES = Set.of("md", "markdown", "html");

  private SourceTreeReader() {}

  /**
   * Reads everything below {@code content/} and the message files in {@code words/}; the files are
   * read in parallel, and the result does not depend on their order on disk.
   *
   * @param root the folder of the knowledge base
   */
  public static Checked<SourceTree> read(Path root) {
    Problems problems = new Problems();
    Path content = root.resolve("content");
    if (!Files.isDirectory(content)) {
      problems.add(
          Position.startOf("content"),
          ProblemCode.UNREADABLE,
          "there is no folder \"content\"",
          "create it, or name the folder that holds it with --source");
      return problems.with(new SourceTree(root, List.of(), List.of()));
    }
    List<FoundFile> found =
        new FolderWalker(problems)
            .walk(content).stream().filter(file -> isData(file) || isPage(file)).toList();
    List<TextReadResult> texts = found.parallelStream().map(TextReader::read).toList();
    return sort(root, texts, words(root, problems), problems);
  }

  /**
   * The text of a file whose bytes are known.
   *
   * @return nothing where a build could not read it
   */
  public static Checked<Optional<SourceFile>> decode(String path, byte[] bytes) {
    TextReadResult read = TextReader.decode(new FoundFile(path, Path.of(path)), bytes);
    return new Checked<>(
        read.isWhole() ? Optional.of(read.file()) : Optional.empty(), read.problems());
  }

  /** The message files, which are optional. */
  private static List<SourceFile> words(Path root, Problems problems) {
    Path folder = root.resolve("words");
    List<SourceFile> words = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      for (FoundFile file : new FolderWalker(problems).walk(folder)) {
        if (extension(file.path()).equals("properties")) {
          TextReadResult read = TextReader.read(file);
          problems.addAll(read.problems());
          words.add(read.file());
        }
      }
    }
    return words;
  }

  /**
   * Reads one file that need not belong to a knowledge base. A byte-order mark is accepted:
   * spreadsheet programs write one.
   */
  public static Checked<Optional<SourceFile>> single(Path place, int mostBytes) {
    TextReadResult read = TextReader.read(new FoundFile(path(place), place), mostBytes);
    List<Problem> problems =
        read.problems().stream().filter(own -> own.code() != ProblemCode.BYTE_ORDER_MARK).toList();
    return new Checked<>(read.isWhole() ? Optional.of(read.file()) : Optional.empty(), problems);
  }

  /** The path of a file as shown in problems: as it was given, with {@code /} on every system. */
  public static String path(Path place) {
    return place.toString().replace(place.getFileSystem().getSeparator(), "/");
  }

  private static Checked<SourceTree> sort(
      Path root, List<TextReadResult> texts, List<SourceFile> words, Problems problems) {
    List<SourceFile> data = new ArrayList<>();
    List<SourceFile> pages = new ArrayList<>();
    List<SourceFile> unread = new ArrayList<>();
    for (TextReadResult text : texts) {
      problems.addAll(text.problems());
      if (!text.isWhole()) {
        unread.add(text.file());
      } else if (DATA.contains(extension(text.file().path()))) {
        data.add(text.file());
      } else {
        pages.add(text.file());
        checkPage(text.file(), problems);
      }
    }
    return problems.with(new SourceTree(root, data, pages, unread, words));
  }

  /** Checks that a page has an extension JBake knows and no hidden characters. */
  private static void checkPage(SourceFile page, Problems problems) {
    HiddenCharacters.in(page.text())
        .forEach(
            hidden ->
                problems.add(
                    page.at(page.text().indexOf(hidden)),
                    ProblemCode.BAD_VALUE,
                    "here stands " + HiddenCharacters.describe(hidden),
                    "remove it"));
    String ending = page.path().substring(page.path().lastIndexOf('.') + 1);
    String usual = extension(page.path()).startsWith("m") ? "md" : "html";
    if (!ending.equals(usual)) {
      problems.add(
          Position.startOf(page.path()),
          ProblemCode.UNKNOWN_EXTENSION,
          "this page ends in \"." + ending + "\", which is not read",
          "rename it to end in \"." + usual + '"');
    }
  }

  private static boolean isData(FoundFile file) {
    return DATA.contains(extension(file.path()));
  }

  private static boolean isPage(FoundFile file) {
    return PAGES.contains(extension(file.path()));
  }

  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
