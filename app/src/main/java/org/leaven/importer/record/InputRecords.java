package org.leaven.importer.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.dataset.parse.Node;
import org.leaven.importer.map.FieldSearch;
import org.leaven.importer.map.FieldTest;
import org.leaven.importer.map.ImportMap;
import org.leaven.importer.map.JoinedFile;
import org.leaven.importer.map.NodeValues;
import org.leaven.importer.map.Scope;
import org.leaven.importer.map.SourceFormat;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/**
 * The records to import from a file or folder.
 *
 * @param records in the order of the file
 * @param others positions of what should be a record and is none, each reported
 * @param unjoined positions of records that lack one of another file, each reported
 * @param filtered how many records the conditions of the map have left out
 */
public record InputRecords(
    List<Scope> records, List<Position> others, Set<Position> unjoined, int filtered) {
  public InputRecords {
    unjoined = Set.copyOf(unjoined);
    records = List.copyOf(records);
    others = List.copyOf(others);
  }

  /** The number of all items, records or not, without those that are left out. */
  public int count() {
    return records.size() + others.size();
  }

  /** The title above the headings of a table; empty if there is none. */
  public String title() {
    return records.stream()
        .limit(1)
        .flatMap(record -> Stream.ofNullable(record.names().get(DataFile.TITLE)))
        .flatMap(title -> NodeValues.plain(title).stream())
        .collect(Collectors.joining());
  }

  /** The names of the fields, each once, in the order of the records. */
  public Set<String> columns() {
    Set<String> names = new LinkedHashSet<>();
    records.forEach(record -> record.value().members().forEach(own -> names.add(own.key())));
    return names;
  }

  /**
   * Reads the records, joins those of other files, and leaves out what the map does not want. There
   * are none where the map writes the name of a field otherwise than all records.
   *
   * @param base the folder that the paths of other files are relative to
   */
  public static InputRecords read(Path file, Path base, ImportMap map, Problems problems)
      throws IOException {
    InputRecords all = read(file, map.format(), problems);
    List<Scope> records = all.records;
    Set<Position> unjoined = new HashSet<>();
    for (JoinedFile join : map.joins()) {
      InputRecords theirs = read(base.resolve(join.file()), join.format(), problems);
      RecordJoin joiner = new RecordJoin(join, theirs.records, problems);
      records = joiner.to(records);
      unjoined.addAll(joiner.unjoined());
    }
    Problems names = new Problems();
    MappedFields.of(map).compare(records.stream().map(Scope::value).toList(), names);
    if (names.hasErrors()) {
      problems.addAll(names.sorted());
      return new InputRecords(List.of(), List.of(), Set.of(), 0);
    }
    List<Scope> wanted =
        records.stream().filter(record -> FieldTest.allHold(map.where(), record)).toList();
    return new InputRecords(wanted, all.others, unjoined, records.size() - wanted.size());
  }

  private static InputRecords read(Path place, SourceFormat format, Problems problems)
      throws IOException {
    Selection selection = new Selection(format, problems);
    DataFileReader reader = new DataFileReader(format, problems);
    reader.read(place).forEach(selection::add);
    selection.reportUnused();
    selection.others.addAll(reader.unread());
    return new InputRecords(selection.records, selection.others, Set.of(), 0);
  }

  /** Collects the records of files. */
  private static final class Selection {
    private final SourceFormat format;
    private final Problems problems;
    private final List<Scope> records = new ArrayList<>();
    private final List<Position> others = new ArrayList<>();
    private final Map<String, Node> unused = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    Selection(SourceFormat format, Problems problems) {
      this.format = format;
      this.problems = problems;
    }

    void add(DataFile file) {
      if (!format.records().isEmpty()) {
        format.records().forEach(path -> add(file, path));
      } else if (file.isRecord()) {
        add(new FieldSearch.Match(file.root(), List.of()), file);
      } else {
        items(new FieldSearch.Match(file.root(), List.of()), file, "the file");
      }
    }

    private void add(DataFile file, String path) {
      FieldSearch.Found found = FieldSearch.find(file.root(), path);
      if (found.matches().isEmpty()) {
        unused.putIfAbsent(path, file.root());
      } else {
        used.add(path);
      }
      for (FieldSearch.Match match : found.matches()) {
        boolean isDeep = path.contains("**");
        if (isDeep && !(match.value() instanceof Node.Mapping)) {
          continue;
        }
        if (match.value() instanceof Node.Sequence || !found.isMany()) {
          items(match, file, '"' + path + '"');
        } else {
          add(match, file);
        }
      }
    }

    /** Reports the paths that lead nowhere in all files. */
    void reportUnused() {
      unused.keySet().removeAll(used);
      unused.forEach(
          (path, root) -> {
            String what = "there is no field \"" + path + "\" here";
            problems.add(root.at(), ProblemCode.MISSING_KEY, what, cure(root, path));
          });
    }

    private void items(FieldSearch.Match match, DataFile file, String name) {
      if (match.value() instanceof Node.Sequence list) {
        list.items().forEach(item -> add(new FieldSearch.Match(item, match.keys()), file));
        return;
      }
      String what = name + " must be a list of records, not " + match.value().kind();
      problems.add(match.value().at(), ProblemCode.WRONG_TYPE, what, listCure(match.value()));
    }

    private void add(FieldSearch.Match match, DataFile file) {
      if (!(match.value() instanceof Node.Mapping)) {
        String what = "a record must be a mapping, not " + match.value().kind();
        String cure = "remove it, or write a mapping";
        problems.add(match.value().at(), ProblemCode.WRONG_TYPE, what, cure);
        others.add(match.value().at());
        return;
      }
      Map<String, Node> names = new HashMap<>(file.names());
      names.putAll(Scope.keys(match));
      String row = String.valueOf(records.size() + others.size() + 1);
      names.put("$row", new Node.Text(row, match.value().at()));
      records.add(Scope.of(match.value(), names));
    }
  }

  private static String cure(Node whole, String path) {
    List<String> keys = keys(whole, Node.class);
    return keys.isEmpty()
        ? "correct \"records\" in the map, or leave it out"
        : NearestName.cure(path, keys);
  }

  private static String listCure(Node whole) {
    List<String> lists = keys(whole, Node.Sequence.class);
    if (!lists.isEmpty()) {
      return "name the list under \"records\" in the map: \"" + String.join("\", \"", lists) + '"';
    }
    return keys(whole, Node.Mapping.class).isEmpty()
        ? "name the list under \"records\" in the map"
        : "write records: \"*\" in the map, if each of its values is a record";
  }

  private static List<String> keys(Node whole, Class<? extends Node> kind) {
    return whole.members().stream()
        .filter(member -> kind.isInstance(member.value()))
        .map(Node.Member::key)
        .toList();
  }
}
