package org.leaven.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Relation;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;

/**
 * Compares the lists among the data files with the dataset: entries, relations, search documents,
 * changes, and the CSV tables.
 */
final class ListCheck {
  private static final String FOLDER = "api/v1/";

  private final ExpectedFacts facts;
  private final EditionFiles files;
  private final List<Finding> findings;

  ListCheck(ExpectedFacts facts, EditionFiles files, List<Finding> findings) {
    this.facts = facts;
    this.files = files;
    this.findings = findings;
  }

  void run() {
    same("index.json", scale(), scaleOf(read("index.json")));
    same("topics.json", ids(facts.base().head().topics()), read("topics.json", "topics", "id"));
    same("entries.json", standings(false), standings(read("entries.json").get("entries"), "id"));
    same("search.json", standings(false), standings(found(), "id"));
    same("relations.json", relations(), relationsOf(read("relations.json").get("relations")));
    same("verdicts.csv", standings(true), rows("verdicts.csv"));
    for (Topic topic : facts.topics()) {
      Set<String> own = new TreeSet<>(standings(true));
      own.removeIf(line -> !line.contains(" " + topic.id() + " "));
      same("topics/" + topic.id() + ".csv", own, rows("topics/" + topic.id() + ".csv"));
    }
  }

  private void same(String file, Collection<String> expected, Collection<String> found) {
    if (!List.copyOf(expected).equals(List.copyOf(found))) {
      List<String> lacking = new ArrayList<>(expected);
      lacking.removeAll(found);
      List<String> foreign = new ArrayList<>(found);
      foreign.removeAll(expected);
      String what = "lacks " + lacking + ", has " + foreign + " instead";
      findings.add(new Finding("api", FOLDER + file, "", what));
    }
  }

  /** Reads a file; a missing one is read as an empty object, and so differs from the dataset. */
  private JsonValue read(String file) {
    String path = FOLDER + file;
    return JsonValue.of(path, files.has(path) ? files.text(path) : "{}");
  }

  private List<String> read(String file, String list, String key) {
    return read(file).get(list).texts(key);
  }

  private static List<String> ids(List<Topic> topics) {
    return topics.stream().map(Topic::id).toList();
  }

  private List<String> scale() {
    return facts.base().head().verdicts().stream().map(ListCheck::line).toList();
  }

  private static String line(Verdict verdict) {
    return String.join(" ", verdict.id(), verdict.polarity().id(), verdict.label());
  }

  private static List<String> scaleOf(JsonValue index) {
    return index.get("verdicts").items().stream()
        .map(each -> line(each, "id", "polarity", "label"))
        .toList();
  }

  private static String line(JsonValue data, String... keys) {
    return String.join(" ", List.of(keys).stream().map(key -> data.get(key).text()).toList());
  }

  /** One line for each entry and topic: listing, and the verdict with its label and polarity. */
  private Set<String> standings(boolean onlyListed) {
    Set<String> lines = new TreeSet<>();
    for (Entry entry : facts.base().entries()) {
      for (Topic topic : facts.topics()) {
        String own = entry.id() + " " + topic.id() + " ";
        String listing = entry.judgement(topic).isPresent() ? "own " : "named ";
        facts
            .verdict(entry, topic)
            .map(ListCheck::line)
            .ifPresentOrElse(
                verdict -> lines.add(own + listing + verdict),
                () -> lines.addAll(onlyListed ? List.of() : List.of(own + "none")));
      }
    }
    return lines;
  }

  private static Set<String> standings(JsonValue entries, String key) {
    Set<String> lines = new TreeSet<>();
    for (JsonValue entry : entries.items()) {
      for (JsonValue standing : entry.get("standings").items()) {
        boolean isNone = standing.get("listing").text().equals("none");
        String topic = entry.get(key).text() + " " + standing.get("topic").text() + " ";
        String verdict = line(standing, "listing", "verdict", "polarity", "label");
        lines.add(topic + (isNone ? "none" + standing.get("verdict").text() : verdict));
      }
    }
    return lines;
  }

  private JsonValue found() {
    return read("search.json").get("documents");
  }

  private Set<String> relations() {
    Set<String> lines = new TreeSet<>();
    for (Entry entry : facts.base().entries()) {
      for (Relation relation : entry.relations()) {
        String topic = relation.topic() == null ? "" : relation.topic().id();
        String kind = relation.kind().id();
        lines.add(
            String.join(" ", entry.id(), kind, relation.target(), topic, relation.basis().id()));
      }
    }
    return lines;
  }

  private static Set<String> relationsOf(JsonValue relations) {
    Set<String> lines = new TreeSet<>();
    relations
        .items()
        .forEach(each -> lines.add(line(each, "entry", "kind", "target", "topic", "basis")));
    return lines;
  }

  /** The same lines from a CSV table. */
  private Set<String> rows(String file) {
    String path = FOLDER + file;
    String table = files.has(path) ? files.text(path).replaceFirst("^\uFEFF", "") : "";
    Set<String> lines = new TreeSet<>();
    for (JsonValue row : JsonValue.ofTable(path, table).items()) {
      lines.add(line(row, "entry", "topic", "listing", "verdict", "polarity", "verdict_label"));
    }
    return lines;
  }
}
