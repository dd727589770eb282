package org.leaven.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Agreement;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Field;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.JudgementSet;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Review;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.source.problem.Located;
import org.leaven.verify.text.JsonValue;
import org.leaven.verify.text.TextNormalizer;

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
    moved();
    new DataListCheck(facts, files, findings).run();
    String folder = FOLDER + "entries/";
    for (String path : files.files().keySet()) {
      String id = path.startsWith(folder) ? path.substring(folder.length()) : "";
      if (!id.isEmpty() && facts.base().entry(id.replaceFirst("\\.json$", "")).isEmpty()) {
        add(path, "", "the dataset has no such entry");
      }
    }
  }

  /** Checks that each former id leads to its entry. */
  private void moved() {
    String path = FOLDER + "moved.json";
    TreeSet<String> expected = new TreeSet<>();
    for (Entry entry : facts.base().entries()) {
      entry.formerIds().forEach(id -> expected.add(id.value() + " " + entry.id()));
    }
    TreeSet<String> found = new TreeSet<>();
    for (JsonValue each : read(path).map(data -> data.get("moved").items()).orElse(List.of())) {
      String id = each.get("id").text();
      if (!id.isEmpty()) {
        found.add(each.get("formerId").text() + " " + id);
      }
    }
    same(path, "", "former ids", expected, found);
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
    List<String> topics =
        facts.topics().stream().filter(topic -> !entry.isWithdrawn()).map(Topic::id).toList();
    same(path, id, "withdrawn", withdrawn(entry), withdrawn(data.get("withdrawn")));
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
    same(path, id, "fields", fields(entry), fields(data));
    more(path, entry, data);
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

  private String withdrawn(Entry entry) {
    Entry.Withdrawal own = entry.withdrawn();
    return own == null
        ? ""
        : own.on() + TextNormalizer.ofMarkdown(own.why(), facts.base()) + own.instead();
  }

  private static String withdrawn(JsonValue data) {
    String on = data.get("on").text();
    String why = TextNormalizer.of(data.get("why").get("text").text());
    return on.isEmpty() ? "" : on + why + data.get("instead").texts();
  }

  /** One line for each value of a field: as programs read it, in words, basis and sources. */
  private List<String> fields(Entry entry) {
    return entry.fields().stream()
        .map(
            own ->
                own.field().id()
                    + " "
                    + value(own.field(), own.text(), facts.words().value(own))
                    + facts.words().text(own)
                    + own.basis().id()
                    + sources(own.citations()))
        .toList();
  }

  private List<String> fields(JsonValue data) {
    List<String> fields = new ArrayList<>();
    for (JsonValue own : data.get("fields").items()) {
      String value = own.get("value").plain();
      facts.base().head().fields().stream()
          .filter(field -> field.id().equals(own.get("id").text()))
          .map(field -> field.id() + " " + value(field, value, TextNormalizer.of(value)))
          .map(line -> line + TextNormalizer.of(own.get("text").text()))
          .forEach(line -> fields.add(line + own.get("basis").text() + cited(own)));
    }
    return fields;
  }

  private static String value(Field field, String exact, String words) {
    return field.type() == Field.Type.TEXT ? words : exact;
  }

  private static List<String> sources(List<Citation> citations) {
    return citations.stream()
        .map(citation -> (citation.source().id() + " " + citation.locator()).strip())
        .distinct()
        .toList();
  }

  private static List<String> cited(JsonValue data) {
    return data.get("sources").items().stream()
        .map(each -> (each.get("source").text() + " " + each.get("locator").text()).strip())
        .toList();
  }

  /** The text, links, reviews, reading and former ids. */
  private void more(String path, Entry entry, JsonValue data) {
    String id = entry.id();
    List<String> html = data.get("body").texts("html");
    String shown = TextNormalizer.of(Jsoup.parseBodyFragment(String.join(" ", html)).body());
    facts
        .lostOfText(entry, shown)
        .forEach(words -> add(path, id, "lost of the text: \"" + words.strip() + "\""));
    same(path, id, "reading", entry.reading(), data.get("reading").text());
    List<String> former = entry.formerIds().stream().map(Located::value).toList();
    same(path, id, "former ids", former, data.get("formerIds").texts());
    List<String> links =
        entry.links().stream().map(link -> link.url() + " " + link.label()).toList();
    List<String> given =
        data.get("links").items().stream()
            .map(link -> link.get("url").text() + " " + link.get("label").text())
            .toList();
    same(path, id, "links", links, given);
    same(path, id, "reviewed", review(entry.reviewed()), review(data.get("reviewed")));
    String due = Objects.toString(entry.reviewBy(), "");
    same(path, id, "review by", due, data.get("reviewBy").text());
  }

  private static String review(@Nullable Review review) {
    return review == null ? "  " : review.by() + " " + review.role() + " " + review.on();
  }

  private static String review(JsonValue data) {
    return data.get("by").text() + " " + data.get("role").text() + " " + data.get("on").text();
  }

  private void standing(String path, Entry entry, Topic topic, JsonValue data) {
    String id = entry.id();
    String where = topic.id() + ", ";
    JudgementSet set = facts.judgements(entry, topic);
    same(path, id, where + "listing", set.listing().id(), data.get("listing").text());
    boolean isSeveral = set.agreement() != Agreement.SINGLE;
    String agreement = isSeveral ? set.agreement().id() : "";
    same(path, id, where + "agreement", agreement, data.get("agreement").text());
    same(path, id, where + "verdict", verdict(set), verdict(data));
    String phrase = TextNormalizer.of(data.get("phrase").text());
    same(path, id, where + "phrase", facts.phrase(entry, topic), phrase);
    if (isSeveral) {
      same(path, id, where + "verdicts", lines(entry, topic), lines(data.get("verdicts")));
    }
    List<List<Judgement>> groups = facts.groups(set);
    List<JsonValue> given = isSeveral ? data.get("judgements").items() : List.of(data);
    if (groups.size() != given.size() && !set.isEmpty()) {
      add(path, id, where + given.size() + " verdicts instead of " + groups.size());
    }
    for (int i = 0; i < Math.min(groups.size(), given.size()); i++) {
      judgement(path, entry, groups.get(i), given.get(i));
    }
  }

  /** Verdict, label and polarity of all judgements; of different verdicts, those of none. */
  private String verdict(JudgementSet set) {
    List<Verdict> verdicts = set.verdicts();
    boolean isOne = verdicts.size() == 1 && set.agreement() != Agreement.DEPENDS;
    if (isOne) {
      Verdict verdict = verdicts.get(0);
      return String.join(" ", verdict.id(), verdict.polarity().id(), verdict.label());
    }
    String key = set.isEmpty() ? "verdict.none" : "agreement." + set.agreement().id();
    String label = facts.words().say(key).strip();
    return String.join(" ", "", set.isEmpty() ? NONE : "mixed", label);
  }

  private static String verdict(JsonValue data) {
    String id = data.get("verdict").text();
    String label = data.get("label").text();
    String shown = id.isEmpty() ? TextNormalizer.of(label).strip() : label;
    return String.join(" ", id, data.get("polarity").text(), shown);
  }

  private List<String> lines(Entry entry, Topic topic) {
    return facts.lines(entry, topic).stream()
        .map(line -> line.verdict() + TextNormalizer.of(String.join(" ", line.conditions())))
        .toList();
  }

  private static List<String> lines(JsonValue verdicts) {
    return verdicts.items().stream()
        .map(each -> each.get("verdict").text() + TextNormalizer.of(each.get("qualifier").text()))
        .toList();
  }

  /**
   * Checks a judgement.
   *
   * @param alike it alone, or equal judgements of other entries that name this one
   */
  private void judgement(String path, Entry entry, List<Judgement> alike, JsonValue data) {
    Judgement own = alike.get(0);
    Topic topic = own.topic();
    boolean isOwn = entry.judgements(topic).contains(own);
    String id = entry.id();
    String where = topic.id() + ", " + own.verdict().id() + ", ";
    List<Reason> reasons = isOwn ? own.reasons() : List.of();
    same(path, id, where + "reasons", reasons(reasons), texts(data, "reasons"));
    List<String> forAll = reasons(topic.reasonsFor(own.verdict()));
    same(path, id, where + "reasons for the list", forAll, texts(data, "listReasons"));
    List<String> conditions =
        own.conditions().stream()
            .map(each -> each.kind().id() + TextNormalizer.ofMarkdown(each.text(), facts.base()))
            .toList();
    List<String> given =
        data.get("conditions").items().stream()
            .map(each -> each.get("kind").text() + TextNormalizer.of(each.get("text").text()))
            .toList();
    same(path, id, where + "conditions", conditions, given);
    Judgement.Certainty certainty = own.certainty();
    String certain = certainty == null ? "" : certainty.id() + " " + certainty.label();
    JsonValue shown = data.get("certainty");
    String found = (shown.get("id").text() + " " + shown.get("label").text()).strip();
    same(path, id, where + "certainty", certain, found);
    List<String> includes = isOwn ? own.includes() : List.of();
    same(path, id, where + "includes", includes, data.get("includes").texts());
    List<Citation> sources = alike.stream().flatMap(each -> each.citations().stream()).toList();
    same(path, id, where + "sources", sources(sources), cited(data));
  }

  private List<String> reasons(List<Reason> reasons) {
    return markdown(reasons.stream().map(Reason::text).toList());
  }

  private static List<String> texts(JsonValue data, String key) {
    return normalized(data.get(key).texts("text"));
  }

  private void topic(Topic topic) {
    String path = FOLDER + "topics/" + topic.id() + ".json";
    read(path)
        .ifPresent(
            data -> {
              same(path, "", "reviewed", review(topic.reviewed()), review(data.get("reviewed")));
              tables(path, topic, data.get("tables").items());
            });
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
        if (!facts.judgements(entry, topic).isEmpty()) {
          expected.add(topic.id() + " " + entry.id());
        }
      }
    }
    String path = FOLDER + "verdicts.json";
    TreeSet<String> found = new TreeSet<>();
    for (JsonValue each : read(path).map(data -> data.get("verdicts").items()).orElse(List.of())) {
      found.add(each.get("topic").text() + " " + each.get("entry").text());
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
