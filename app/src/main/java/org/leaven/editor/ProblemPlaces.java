package org.leaven.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;

/** Finds the entry and the value that each problem is about. */
final class ProblemPlaces {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final EditableFile file;
  private final boolean isList;

  /** The keys and indexes that lead to each value, by where it begins. */
  private final NavigableMap<Position, List<String>> places = new TreeMap<>();

  /** The keys and indexes that lead to each mapping; in YAML it begins where its first key does. */
  private final Map<Position, List<String>> mappings = new HashMap<>();

  private ProblemPlaces(EditableFile file) {
    this.file = file;
    this.isList = file.root().filter(Node.Sequence.class::isInstance).isPresent();
    file.root().ifPresent(root -> note(root, List.of()));
  }

  /** Problems as JSON values; they say more where their file is known. */
  static List<Map<String, Object>> shown(List<Problem> problems, Map<String, EditableFile> files) {
    Map<String, ProblemPlaces> known = new HashMap<>();
    return problems.stream()
        .map(
            problem -> {
              String path = problem.at().path();
              EditableFile file = files.getOrDefault(path, new EditableFile(path, ""));
              return known.computeIfAbsent(path, own -> new ProblemPlaces(file)).shown(problem);
            })
        .toList();
  }

  /** The value that a problem is about; a key that is missing is where it would be. */
  private List<String> at(Problem problem) {
    List<String> mapping = mappings.get(problem.at());
    Matcher key = QUOTED.matcher(problem.what());
    if (problem.code() == ProblemCode.MISSING_KEY && mapping != null && key.find()) {
      return inner(mapping, key.group(1));
    }
    Map.Entry<Position, List<String>> place = places.floorEntry(problem.at());
    return place == null ? List.of() : place.getValue();
  }

  private Map<String, Object> shown(Problem problem) {
    List<String> at = at(problem);
    boolean isItem = isList && !at.isEmpty();
    int index = isItem ? Integer.parseInt(at.get(0)) : -1;
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("path", problem.at().path());
    all.put("index", index);
    all.put("name", file.name(index));
    all.put("at", isItem ? at.subList(1, at.size()) : at);
    all.put("line", problem.at().line());
    all.put("column", problem.at().column());
    all.put("severity", problem.severity().word());
    all.put("code", problem.code().id());
    all.put("what", problem.what());
    all.put("cure", problem.cure());
    return all;
  }

  private void note(Node node, List<String> path) {
    places.putIfAbsent(node.at(), path);
    if (node instanceof Node.Mapping) {
      mappings.put(node.at(), path);
    }
    for (Node.Member member : node.members()) {
      List<String> inner = inner(path, member.key());
      places.put(member.keyAt(), inner);
      note(member.value(), inner);
    }
    if (node instanceof Node.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        note(list.items().get(i), inner(path, String.valueOf(i)));
      }
    }
  }

  private static List<String> inner(List<String> path, String key) {
    List<String> inner = new ArrayList<>(path);
    inner.add(key);
    return inner;
  }
}
