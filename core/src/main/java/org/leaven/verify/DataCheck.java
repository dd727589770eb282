package org.leaven.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;

/**
 * Compares the JSON data of a site with the dataset: verdicts, reasons, conditions, steps, doses.
 */
final class DataCheck {
  private static final String FOLDER = "api/v1/";
  private static final String NONE = "none";

  private final ExpectedFacts facts;
  private final EditionFiles files;
  private final List<Finding> findings;

  DataCheck(ExpectedFacts facts, EditionFiles files, List<Finding> findings) {
    this.facts = facts;
    this.files = files;
    this.findings = findings;
  }

  /** Does nothing where there is no data. */
  void run() {
    if (!files.has(FOLDER + "index.json")) {
      return;
    }
    facts.base().entries().forEach(this::entry);
    facts.topics().forEach(this::topic);
    verdicts();
    new ListCheck(facts, files, findings).run();
    String folder = FOLDER + "entries/";
    for (String path : files.files().keySet()) {
      String id = path.startsWith(folder) ? path.substring(folder.length()) : "";
      if (!id.isEmpty() && facts.base().entry(id.replaceFirst("\\.json$", "")).isEmpty()) {
        add(path, "", "the dataset has no such entry");
      }
    }
  }

  private void add(String page, String entry, String what) {
    findings.add(new Finding("api", page, entry, what));
  }

  private void same(String page, String entry, String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      add(page, entry, what + ": " + found + " instead of " + expected);
    }
  }

  private Optional<JsonValue> read(String path) {
    if (!files.has(path)) {
      add(path, "", "the file is missing");
      return Optional.empty();
    }
    return Optional.of(JsonValue.of(path, files.text(path)));
  }

  private List<String> markdown(List<String> texts) {
    return texts.stream().map(text -> TextNormalizer.ofMarkdown(text, facts.base())).toList();
  }

  private static List<String> normalized(List<String> texts) {
    return texts.stream().map(TextNormalizer::of).toList();
  }

  private void entry(Entry entry) {
    String path = FOLDER + "entries/" + entry.id() + ".json";
    read(path).ifPresent(data -> entry(path, entry, data));
  }

  private void entry(String path, Entry entry, JsonValue data) {
    String id = entry.id();
    same(path, id, "name", entry.name(), data.get("name").text());
    List<String> topics = facts.topics().stream().map(Topic::id).toList();
    same(path, id, "topics", topics, data.get("standings").texts("topic"));
    for (JsonValue standing : data.get("standings").items()) {
      facts
          .base()
          .topic(standing.get("topic").text())
          .ifPresent(topic -> standing(path, entry, topic, standing));
    }
    List<String> steps = entry.steps().stream().map(step -> step.text()).toList();
    same(path, id, "steps", markdown(steps), normalized(data.get("steps").texts("text")));
    same(
        path,
        id,
        "adaptations",
        markdown(entry.adaptations()),
        normalized(data.get("adaptations").texts("text")));
    List<String> alts = entry.media().stream().map(medium -> medium.picture().alt()).toList();
    List<String> shown = new ArrayList<>();
    data.get("media").items().forEach(own -> shown.add(own.get("picture").get("alt").text()));
    same(path, id, "media", alts, shown);
    List<String> doses = new ArrayList<>();
    entry
        .steps()
        .forEach(
            step ->
                step.doses()
                    .forEach(
                        dose ->
                            doses.add(
                                String.join(
                                    " ",
                                    dose.kind().id(),
                                    dose.amount(),
                                    dose.unit().symbol(),
                                    step.per()))));
    List<String> found = new ArrayList<>();
    for (JsonValue step : data.get("steps").items()) {
      for (JsonValue dose : step.get("doses").items()) {
        found.add(
            String.join(
                " ",
                dose.get("kind").text(),
                dose.get("amount").text(),
                dose.get("unit").text(),
                dose.get("per").text()));
      }
    }
    same(path, id, "doses", doses, found);
  }

  private void standing(String path, Entry entry, Topic topic, JsonValue data) {
    String id = entry.id();
    String where = topic.id() + ", ";
    Optional<Judgement> own = entry.judgement(topic);
    List<KnowledgeBase.Naming> namings = facts.base().namings(entry, topic);
    String listing = own.isPresent() ? "own" : namings.isEmpty() ? NONE : "named";
    same(path, id, where + "listing", listing, data.get("listing").text());
    String verdict = facts.verdict(entry, topic).map(Verdict::id).orElse("");
    same(path, id, where + "verdict", verdict, data.get("verdict").text());
    facts
        .verdict(entry, topic)
        .ifPresent(
            holds -> {
              same(path, id, where + "label", holds.label(), data.get("label").text());
              String polarity = holds.polarity().id();
              same(path, id, where + "polarity", polarity, data.get("polarity").text());
            });
    List<String> reasons =
        own.map(Judgement::reasons).orElse(List.of()).stream().map(Reason::text).toList();
    same(
        path,
        id,
        where + "reasons",
        markdown(reasons),
        normalized(data.get("reasons").texts("text")));
    List<String> forAll =
        facts.verdict(entry, topic).map(topic::reasonsFor).orElse(List.of()).stream()
            .map(Reason::text)
            .toList();
    same(
        path,
        id,
        where + "reasons for the list",
        markdown(forAll),
        normalized(data.get("listReasons").texts("text")));
    if (own.isPresent()) {
      List<String> conditions =
          own.get().conditions().stream()
              .map(each -> each.kind().id() + TextNormalizer.ofMarkdown(each.text(), facts.base()))
              .toList();
      List<String> given =
          data.get("conditions").items().stream()
              .map(each -> each.get("kind").text() + TextNormalizer.of(each.get("text").text()))
              .toList();
      same(path, id, where + "conditions", conditions, given);
      same(path, id, where + "includes", own.get().includes(), data.get("includes").texts());
    }
  }

  private void topic(Topic topic) {
    String path = FOLDER + "topics/" + topic.id() + ".json";
    read(path).ifPresent(data -> tables(path, topic, data.get("tables").items()));
  }

  private void tables(String path, Topic topic, List<JsonValue> tables) {
    List<String> expected = new ArrayList<>();
    for (Verdict verdict : facts.base().head().verdicts()) {
      expected.add(
          verdict.id() + facts.base().listed(topic, verdict).stream().map(Entry::id).toList());
    }
    List<String> found = new ArrayList<>();
    for (JsonValue table : tables) {
      found.add(table.get("verdict").text() + table.get("rows").texts("entry"));
      table.get("rows").items().forEach(row -> given(path, row, row.get("standing")));
    }
    same(path, "", "tables", expected, found);
  }

  private void verdicts() {
    TreeSet<String> expected = new TreeSet<>();
    for (Entry entry : facts.base().entries()) {
      for (Topic topic : facts.topics()) {
        facts
            .verdict(entry, topic)
            .ifPresent(verdict -> expected.add(topic.id() + " " + entry.id() + " " + verdict.id()));
      }
    }
    String path = FOLDER + "verdicts.json";
    TreeSet<String> found = new TreeSet<>();
    for (JsonValue each : read(path).map(data -> data.get("verdicts").items()).orElse(List.of())) {
      String topic = each.get("topic").text();
      found.add(topic + " " + each.get("entry").text() + " " + each.get("verdict").text());
      given(path, each, each);
    }
    same(path, "", "verdicts", expected, found);
  }

  /** Checks the standing in an item of a list; the item names the entry. */
  private void given(String path, JsonValue item, JsonValue standing) {
    Optional<Topic> topic = facts.base().topic(standing.get("topic").text());
    Optional<Entry> entry = facts.base().entry(item.get("entry").text());
    if (topic.isEmpty() || entry.isEmpty()) {
      add(path, item.get("entry").text(), "the dataset has no such verdict");
    } else {
      standing(path, entry.get(), topic.get(), standing);
    }
  }
}
