package org.leaven.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leaven.knowledge.Condition;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Field;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.JudgementSet;
import org.leaven.knowledge.Relation;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.verify.text.JsonValue;
import org.leaven.verify.text.TextNormalizer;

/**
 * Compares the lists among the published JSON and CSV files with the dataset: entries, relations,
 * search documents, changes, and the CSV tables.
 */
final class DataListCheck {
  private static final String FOLDER = "api/v1/";

  private final ExpectedFacts facts;
  private final EditionFiles files;
  private final List<Finding> findings;

  DataListCheck(ExpectedFacts facts, EditionFiles files, List<Finding> findings) {
    this.facts = facts;
    this.files = files;
    this.findings = findings;
  }

  void run() {
    same("index.json", scale(), scaleOf(read("index.json")));
    same("topics.json", ids(facts.base().head().topics()), read("topics.json", "topics", "id"));
    same("entries.json", standings(), standings(read("entries.json").get("entries"), "id"));
    same("search.json", standings(), standings(found(), "id"));
    same("relations.json", relations(), relationsOf(read("relations.json").get("relations")));
    same("entries.csv", entries(), entryRows());
    same("verdicts.csv", judgements(), rows("verdicts.csv"));
    for (Topic topic : facts.topics()) {
      Set<String> own = new TreeSet<>(judgements());
      own.removeIf(line -> !line.split(" ", 3)[1].equals(topic.id()));
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
    return facts.base().head().verdicts().stream().map(DataListCheck::line).toList();
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

  /** One line for each verdict on an entry for a topic: listing, verdict, label and polarity. */
  private Set<String> standings() {
    Set<String> lines = new TreeSet<>();
    for (Entry entry : facts.base().entries()) {
      for (Topic topic : entry.isWithdrawn() ? List.<Topic>of() : facts.topics()) {
        JudgementSet set = facts.judgements(entry, topic);
        String own = entry.id() + " " + topic.id() + " ";
        set.verdicts()
            .forEach(verdict -> lines.add(own + set.listing().id() + " " + line(verdict)));
        if (set.isEmpty()) {
          lines.add(own + "none");
        }
      }
    }
    return lines;
  }

  private static Set<String> standings(JsonValue entries, String key) {
    Set<String> lines = new TreeSet<>();
    for (JsonValue entry : entries.items()) {
      for (JsonValue standing : entry.get("standings").items()) {
        String listing = standing.get("listing").text();
        String topic = entry.get(key).text() + " " + standing.get("topic").text() + " ";
        if (listing.equals("none")) {
          lines.add(topic + "none" + standing.get("verdict").text());
        }
        List<JsonValue> several = standing.get("verdicts").items();
        for (JsonValue each : several.isEmpty() ? List.of(standing) : several) {
          if (!listing.equals("none")) {
            lines.add(topic + listing + " " + line(each, "verdict", "polarity", "label"));
          }
        }
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

  /** One line for each entry: its name and its values in fields. */
  private List<String> entries() {
    List<String> lines = new ArrayList<>();
    for (Entry entry : facts.base().entries()) {
      String state = entry.isWithdrawn() ? "withdrawn" : "";
      StringBuilder line = new StringBuilder(entry.id() + TextNormalizer.of(entry.name()) + state);
      for (Field field : facts.base().head().fields()) {
        line.append(" ").append(field.id()).append(":");
        entry.fields().stream()
            .filter(value -> value.field().equals(field))
            .forEach(value -> line.append(inTable(field, value.text())));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private String inTable(Field field, String text) {
    return field.type() == Field.Type.TEXT ? TextNormalizer.ofMarkdown(text, facts.base()) : text;
  }

  private List<String> entryRows() {
    List<String> lines = new ArrayList<>();
    for (JsonValue row : table("entries.csv").items()) {
      StringBuilder line = new StringBuilder(row.get("entry").text());
      line.append(TextNormalizer.of(row.get("entry_name").text())).append(row.get("state").text());
      for (Field field : facts.base().head().fields()) {
        String cell = row.get("field_" + field.id().replace('-', '_')).text();
        boolean isText = field.type() == Field.Type.TEXT && !cell.isEmpty();
        line.append(" ").append(field.id()).append(":");
        line.append(isText ? TextNormalizer.of(cell) : cell);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private JsonValue table(String file) {
    String path = FOLDER + file;
    String table = files.has(path) ? files.text(path).replaceFirst("^\uFEFF", "") : "";
    return JsonValue.ofTable(path, table);
  }

  /** One line for each judgement: what it says, under which conditions, beside which others. */
  private Set<String> judgements() {
    Set<String> lines = new TreeSet<>();
    for (Entry entry : facts.base().entries()) {
      for (Topic topic : facts.topics()) {
        JudgementSet set = facts.judgements(entry, topic);
        String place = entry.id() + " " + topic.id() + " " + set.listing().id() + " ";
        String all = " " + set.agreement().id() + facts.phrase(entry, topic);
        for (List<Judgement> alike : facts.groups(set)) {
          Judgement own = alike.get(0);
          Judgement.Certainty certainty = own.certainty();
          String certain = certainty == null ? "" : certainty.id() + " " + certainty.label();
          lines.add(place + line(own.verdict()) + conditions(own) + certain + all);
        }
      }
    }
    return lines;
  }

  private String conditions(Judgement own) {
    StringBuilder conditions = new StringBuilder();
    for (Condition.Kind kind : Condition.Kind.values()) {
      conditions.append(" ").append(kind.id()).append(":");
      own.conditions().stream()
          .filter(each -> each.kind() == kind)
          .forEach(each -> conditions.append(TextNormalizer.ofMarkdown(each.text(), facts.base())));
    }
    return conditions.toString();
  }

  private static String condition(Condition.Kind kind, JsonValue row, String column) {
    String cell = row.get(column).text();
    return " " + kind.id() + ":" + (cell.isEmpty() ? "" : TextNormalizer.of(cell));
  }

  /** The same lines from a CSV table. */
  private Set<String> rows(String file) {
    Set<String> lines = new TreeSet<>();
    for (JsonValue row : table(file).items()) {
      lines.add(
          line(row, "entry", "topic", "listing", "verdict", "polarity", "verdict_label")
              + condition(Condition.Kind.IF, row, "if")
              + condition(Condition.Kind.ONLY_IF, row, "only_if")
              + (row.get("certainty").text() + " " + row.get("certainty_label").text()).strip()
              + " "
              + row.get("agreement").text()
              + TextNormalizer.of(row.get("answer").text()));
    }
    return lines;
  }
}
