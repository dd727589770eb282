package org.leaven.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TableReader;
import org.leaven.dataset.parse.TreeReader;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/**
 * The records to import from a JSON, YAML or CSV file.
 *
 * @param records in the order of the file
 * @param others positions of list items that are no records, each reported
 */
record InputRecords(List<Node> records, List<Position> others) {
  private static final InputRecords NONE = new InputRecords(List.of(), List.of());

  InputRecords {
    records = List.copyOf(records);
    others = List.copyOf(others);
  }

  /** The number of all items, records or not. */
  int count() {
    return records.size() + others.size();
  }

  /** Reads the records of a file; items that are no records are reported. */
  static InputRecords read(SourceFile file, ImportMap map, Problems problems) {
    String name = file.path().toLowerCase(Locale.ROOT);
    boolean table = name.endsWith(".csv") || name.endsWith(".tsv");
    Checked<Optional<Node>> root =
        table ? TableReader.read(file, map.separator()) : TreeReader.read(file);
    problems.addAll(root.problems());
    if (root.value().isEmpty()) {
      return NONE;
    }
    Node whole = root.value().get();
    if (map.records().isEmpty()) {
      return list(whole, "the file", problems);
    }
    Optional<Node> found = NodeValues.field(whole, map.records()).map(Node.Member::value);
    if (found.isEmpty()) {
      String what = "there is no field \"" + map.records() + "\" here";
      problems.add(whole.at(), ProblemCode.MISSING_KEY, what, cure(whole, map.records()));
    }
    return found.map(node -> list(node, "\"" + map.records() + "\"", problems)).orElse(NONE);
  }

  private static String cure(Node whole, String path) {
    List<String> keys =
        whole instanceof Node.Mapping mapping
            ? mapping.members().stream().map(Node.Member::key).toList()
            : List.of();
    return keys.isEmpty()
        ? "correct \"records\" in the map, or leave it out"
        : NearestName.cure(path, keys);
  }

  private static InputRecords list(Node node, String name, Problems problems) {
    if (!(node instanceof Node.Sequence list)) {
      String what = name + " must be a list of records, not " + node.kind();
      problems.add(
          node.at(), ProblemCode.WRONG_TYPE, what, "name the list under \"records\" in the map");
      return NONE;
    }
    List<Position> others = new ArrayList<>();
    for (Node item : list.items()) {
      if (!(item instanceof Node.Mapping)) {
        String what = "a record must be a mapping, not " + item.kind();
        problems.add(item.at(), ProblemCode.WRONG_TYPE, what, "remove it, or write a mapping");
        others.add(item.at());
      }
    }
    return new InputRecords(
        list.items().stream().filter(item -> item instanceof Node.Mapping).toList(), others);
  }
}
