package org.leaven.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.leaven.knowledge.Agreement;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.JudgementSet;
import org.leaven.knowledge.Polarity;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.source.problem.Located;
import org.leaven.verify.file.LinkTargets;
import org.leaven.verify.text.TextNormalizer;

/** Compares the pages of one edition with the dataset. */
final class FactCheck {
  private static final Set<String> NOT_WIDGETS =
      Set.of("embed/index.html", "embed/search.html", "embed/test.html");
  private static final String LINE = ".standing[data-topic][data-verdict]";
  private static final String SEVERAL = ".several[data-topic][data-agreement]";

  /** What shows some of several verdicts, and is checked as a whole. */
  private static final String PART_OF_SEVERAL = ".several, [data-part=others]";

  private final ExpectedFacts facts;
  private final ReadEdition readEdition;
  private final Findings findings;
  private final String prefix;

  FactCheck(ExpectedFacts facts, ReadEdition readEdition, List<Finding> findings) {
    this(facts, readEdition, findings, "");
  }

  /**
   * Compares only the pages whose paths begin with a prefix.
   *
   * @param prefix the folder of the widgets for other sites: {@code embed/}, {@code fragments/}
   */
  FactCheck(ExpectedFacts facts, ReadEdition readEdition, List<Finding> findings, String prefix) {
    this.prefix = prefix;
    this.facts = facts;
    this.readEdition = readEdition;
    this.findings = new Findings(readEdition.name(), findings, facts.words().chrome());
  }

  void run() {
    checkPaths();
    facts.base().head().topics().forEach(this::topic);
    facts.base().entries().forEach(this::entry);
    matrix("compare.html", true);
    matrix("index.html", false);
    sources();
    facts.base().entries().stream().map(Entry::folder).distinct().forEach(this::list);
    readEdition.pages().forEach(this::lines);
    readEdition.pages().forEach(this::unlisted);
    readEdition.pages().forEach(this::shortLists);
  }

  /** Checks that a short list shows all of several verdicts, where it names the entry. */
  private void shortLists(String page, Element main) {
    for (Element item : main.select("section[data-topic][data-verdict] li[data-entry]")) {
      Element list = Objects.requireNonNull(item.closest("section[data-topic]"));
      Optional<Topic> topic = facts.base().topic(list.attr("data-topic"));
      Optional<Entry> entry = facts.base().entry(item.attr("data-entry"));
      if (topic.isPresent() && entry.isPresent()) {
        JudgementSet set = facts.judgements(entry.get(), topic.get());
        if (set.agreement() != Agreement.SINGLE && answers(item).size() != 1) {
          findings.add(page, entry.get().id(), "one of several verdicts alone");
        }
      }
    }
  }

  /** Compares the widgets for topics, tables, entries and the comparison with the dataset. */
  void runWidgets() {
    Set<String> expected = widgetPaths();
    for (String page : expected) {
      if (!readEdition.pages().containsKey(page)) {
        findings.add(page, "", "the piece is missing");
      }
    }
    readEdition.pages().keySet().stream()
        .filter(page -> page.startsWith(prefix) && !expected.contains(page))
        .filter(page -> !NOT_WIDGETS.contains(page))
        .forEach(page -> findings.add(page, "", "the dataset has no such piece"));
    facts.topics().forEach(this::topic);
    facts.topics().forEach(this::tables);
    facts.base().entries().forEach(this::entry);
    matrix(prefix + "compare.html", true);
    readEdition.pages().forEach(this::widgetLines);
  }

  private void widgetLines(String page, Element main) {
    if (page.startsWith(prefix)) {
      lines(page, main);
    }
  }

  private Set<String> widgetPaths() {
    Set<String> paths = new TreeSet<>();
    if (facts.base().hasTopics()) {
      paths.add(prefix + "compare.html");
    }
    for (Topic topic : facts.topics()) {
      paths.add(prefix + path(topic));
      facts.base().head().verdicts().forEach(verdict -> paths.add(table(topic, verdict)));
    }
    for (Entry entry : facts.base().entries()) {
      addWidgets(paths, entry, path(entry));
      entry.formerIds().forEach(id -> addWidgets(paths, entry, former(entry, id)));
    }
    return paths;
  }

  private void addWidgets(Set<String> paths, Entry entry, String page) {
    paths.add(prefix + page);
    for (Topic topic : facts.repeatedTopics()) {
      if (!facts.judgements(entry, topic).isEmpty()) {
        paths.add(prefix + page.replaceFirst("\\.html$", "/" + topic.id() + ".html"));
      }
    }
  }

  private String table(Topic topic, Verdict verdict) {
    return prefix + "topics/" + topic.id() + "/" + verdict.id() + ".html";
  }

  private void tables(Topic topic) {
    for (Verdict verdict : facts.base().head().verdicts()) {
      String page = table(topic, verdict);
      Element main = readEdition.pages().get(page);
      List<Element> tables = main == null ? List.of() : main.select("table[data-topic]");
      if (main != null && tables.size() != 1) {
        findings.add(page, "", tables.size() + " tables instead of one");
      }
      tables.forEach(table -> table(page, topic, verdict, table));
    }
  }

  private static String path(Entry entry) {
    return entry.folder() + "/" + entry.id() + ".html";
  }

  private static String former(Entry entry, Located<String> id) {
    return entry.folder() + "/" + id.value() + ".html";
  }

  private static String path(Topic topic) {
    return "topics/" + topic.id() + ".html";
  }

  private void checkPaths() {
    Set<String> expected = new TreeSet<>(List.of("index.html"));
    if (facts.base().hasTopics()) {
      expected.addAll(List.of("compare.html", "sources.html"));
    }
    facts.base().head().topics().forEach(topic -> expected.add(path(topic)));
    facts.base().entries().forEach(entry -> expected.add(path(entry)));
    facts.base().entries().forEach(entry -> expected.add(entry.folder() + "/index.html"));
    for (String page : expected) {
      if (!readEdition.pages().containsKey(page)) {
        findings.add(page, "", "the page is missing");
      }
    }
    readEdition
        .pages()
        .forEach(
            (page, main) -> {
              boolean isOfDataset = Set.of("entry", "topic").contains(main.attr("data-page"));
              if (isOfDataset && !expected.contains(page) && !isPartOfTable(page)) {
                findings.add(page, "", "the dataset has no such " + main.attr("data-page"));
              }
            });
  }

  private boolean isPartOfTable(String page) {
    return facts.base().head().topics().stream()
        .flatMap(
            topic -> facts.base().head().verdicts().stream().map(verdict -> table(topic, verdict)))
        .anyMatch(table -> parts(table).contains(page));
  }

  /**
   * The pages with the later parts of a list.
   *
   * @param list the path of the whole list or of its first part
   */
  private List<String> parts(String list) {
    String below = list.substring(0, list.length() - "html".length() - 1) + "/";
    return readEdition.pagesBelow(below).stream()
        .filter(page -> page.substring(below.length()).matches("\\d+\\.html"))
        .toList();
  }

  /** The rows of a list on its first page and on the pages of its later parts. */
  private List<Element> rows(Element first, String list, String selector) {
    List<Element> rows = new ArrayList<>(first.select(selector));
    for (String part : parts(list)) {
      Element main = readEdition.pages().get(part);
      rows.addAll(main == null ? List.of() : main.select(selector));
    }
    return rows;
  }

  private void topic(Topic topic) {
    String page = prefix + path(topic);
    Element main = readEdition.pages().get(page);
    if (main == null) {
      return;
    }
    findings.heading(page, "", main, topic.label());
    if (prefix.isEmpty()) {
      findings.review(page, "", main, topic.reviewed());
    }
    for (Verdict verdict : facts.base().head().verdicts()) {
      List<Element> tables =
          main.select("table[data-topic]").stream()
              .filter(table -> table.closest(".prose") == null)
              .filter(table -> table.attr("data-verdict").equals(verdict.id()))
              .toList();
      List<Entry> listed = facts.base().listed(topic, verdict);
      if (tables.size() == 1) {
        table(page, topic, verdict, tables.get(0));
      } else if (!listed.isEmpty() || !tables.isEmpty()) {
        findings.add(page, "", tables.size() + " tables for " + verdict.id() + " instead of one");
      }
    }
    Set<String> scale = new HashSet<>();
    facts.base().head().verdicts().forEach(verdict -> scale.add(verdict.id()));
    main.select("table[data-topic]").stream()
        .filter(table -> !scale.contains(table.attr("data-verdict")))
        .forEach(table -> findings.add(page, "", "a table for a verdict that is not on the scale"));
  }

  private void table(String page, Topic topic, Verdict verdict, Element table) {
    List<Entry> expected = facts.base().listed(topic, verdict);
    List<Element> rows =
        rows(table, table(topic, verdict), "table[data-topic] > tbody > tr[data-entry]");
    rows(page, expected.stream().map(Entry::id).toList(), rows, "the table for " + verdict.id());
    for (Element row : rows) {
      facts
          .base()
          .entry(row.attr("data-entry"))
          .filter(expected::contains)
          .ifPresent(entry -> row(page, new RowPlace(topic, verdict), entry, row));
    }
    Element around = table.clone();
    around.select("tr[data-entry]").remove();
    List<String> pieces = new ArrayList<>(List.of(facts.words().phrase(verdict, topic)));
    pieces.addAll(facts.listReasons(topic, verdict));
    findings.compare(page, "", around, pieces);
  }

  /** A topic and a verdict: together they identify a table. */
  private record RowPlace(Topic topic, Verdict verdict) {}

  /** Checks a row as a whole, then each judgement in it, and each of the verdicts beside it. */
  private void row(String page, RowPlace place, Entry entry, Element row) {
    String id = entry.id();
    Element seen = row.clone();
    checkHeard(page, place, entry, seen);
    findings.compare(page, id, seen, facts.row(entry, place.topic(), place.verdict()));
    List<Judgement> judgements = facts.with(place.verdict(), entry, place.topic());
    findings.cites(page, id, List.of(row), facts.anchors(entry, judgements));
    if (judgements.size() > 1) {
      List<Element> parts = row.select("[data-part=judgement]");
      findings.compareEach(
          page, id, parts, judgements.stream().map(own -> facts.rowPieces(entry, own)).toList());
    }
    List<ExpectedFacts.ExpectedLine> others =
        facts.rowOthers(entry, place.topic(), place.verdict());
    findings.compareLines(page, id, row.select("[data-part=others] .standing"), others);
  }

  /**
   * Checks that a row of a negative list says the verdict before the name, to the ear alone; of
   * several verdicts, how they agree. Removes it.
   */
  private void checkHeard(String page, RowPlace place, Entry entry, Element row) {
    List<String> heard = row.select("[data-part=prefix]").stream().map(TextNormalizer::of).toList();
    row.select("[data-part=prefix]").remove();
    Verdict verdict = place.verdict();
    boolean isHeard = verdict.polarity() == Polarity.NEGATIVE && !readEdition.name().equals("pdf");
    List<String> wanted = isHeard ? List.of(facts.label(entry, place.topic(), verdict)) : List.of();
    if (!heard.equals(wanted)) {
      findings.add(page, entry.id(), "before the name is said " + heard + " instead of " + wanted);
    }
  }

  private void rows(String page, List<String> expected, List<Element> rows, String place) {
    List<String> there = rows.stream().map(row -> row.attr("data-entry")).toList();
    for (String entry : expected) {
      long times = there.stream().filter(entry::equals).count();
      if (times != 1) {
        findings.add(page, entry, times + " rows in " + place + " instead of one");
      }
    }
    new TreeSet<>(there)
        .stream()
            .filter(entry -> !expected.contains(entry))
            .forEach(entry -> findings.add(page, entry, "a row too many in " + place));
  }

  private void entry(Entry entry) {
    entry(entry, prefix + path(entry));
    for (Located<String> id : entry.formerIds()) {
      if (prefix.isEmpty()) {
        checkFormer(entry, former(entry, id));
      } else {
        entry(entry, prefix + former(entry, id)); // widgets are there again
      }
    }
  }

  private void entry(Entry entry, String page) {
    Element main = readEdition.pages().get(page);
    if (main == null) {
      return;
    }
    findings.heading(page, entry.id(), main, entry.name());
    new EntryCheck(facts, findings, entry, page).run(main);
  }

  private void checkFormer(Entry entry, String former) {
    Set<String> to = readEdition.moved().getOrDefault(former, Set.of());
    if (!to.contains(path(entry))) {
      findings.add(former, entry.id(), "the former address does not lead to " + path(entry));
    }
  }

  private void matrix(String page, boolean isNeeded) {
    Element main = readEdition.pages().get(page);
    Element table = main == null ? null : main.selectFirst("table.matrix");
    if (main == null || table == null) {
      boolean isAnyJudged =
          facts.base().entries().stream().anyMatch(entry -> !entry.judgements().isEmpty());
      if (main != null && isNeeded && isAnyJudged) {
        findings.add(page, "", "the comparison is missing");
      }
      return;
    }
    List<String> expected =
        facts.base().entries().stream()
            .filter(entry -> !entry.judgements().isEmpty())
            .map(Entry::id)
            .toList();
    List<Element> rows = rows(table, page, "table.matrix tr[data-entry]");
    rows(page, expected, rows, "the comparison");
    for (Element row : rows) {
      facts.base().entry(row.attr("data-entry")).ifPresent(entry -> cells(page, entry, row));
    }
  }

  private void cells(String page, Entry entry, Element row) {
    findings.contains(page, entry.id(), row.selectFirst("th"), TextNormalizer.of(entry.name()));
    new FieldCheck(facts, findings).row(page, entry, row);
    for (Topic topic : facts.topics()) {
      List<Element> cells =
          row.select("td[data-topic]").stream()
              .filter(cell -> cell.attr("data-topic").equals(topic.id()))
              .toList();
      if (cells.size() != 1) {
        findings.add(page, entry.id(), cells.size() + " cells for " + topic.id());
      }
      for (Element cell : cells) {
        findings.verdict(page, entry.id(), cell, facts.verdictIds(entry, topic));
        findings.compare(page, entry.id(), cell, facts.cell(entry, topic));
        List<ExpectedFacts.ExpectedLine> lines = facts.cellLines(entry, topic);
        if (lines.size() > 1) {
          findings.compareLines(page, entry.id(), cell.select(".matrix-line"), lines);
        }
      }
    }
  }

  private void sources() {
    String page = "sources.html";
    Element main = readEdition.pages().get(page);
    if (main != null) {
      new SourcesPageCheck(facts, findings)
          .run(page, rows(main, page, "[data-citation],[data-quote]"));
    }
  }

  /** Checks that a folder's list names each entry once, with a line for every topic. */
  private void list(String folder) {
    String page = folder + "/index.html";
    Element main = readEdition.pages().get(page);
    if (main == null) {
      return;
    }
    List<Element> all = rows(main, page, "li[data-entry]");
    Map<String, List<Element>> items =
        all.stream().collect(Collectors.groupingBy(item -> item.attr("data-entry")));
    facts.base().entries().stream()
        .filter(entry -> entry.folder().equals(folder))
        .forEach(entry -> items(page, entry, items.getOrDefault(entry.id(), List.of())));
  }

  private void items(String page, Entry entry, List<Element> items) {
    if (items.size() != 1) {
      findings.add(page, entry.id(), items.size() + " items in the list instead of one");
    }
    for (Element item : items) {
      new FieldCheck(facts, findings).item(page, entry, item);
      boolean saysNone = entry.isWithdrawn() || facts.base().isDense();
      int lines = answers(item).size() + (saysNone ? 0 : facts.unlistedInShort(entry));
      if (lines != (saysNone ? 0 : facts.topics().size())) {
        findings.add(page, entry.id(), lines + " verdicts in the list instead of one a topic");
      }
      if (entry.isWithdrawn()) {
        findings.contains(page, entry.id(), item, facts.words().say("state.withdrawn"));
      }
      if (!entry.summary().isEmpty()) {
        findings.contains(
            page, entry.id(), item, TextNormalizer.ofMarkdown(entry.summary(), facts.base()));
      }
    }
  }

  /** The elements that each answer for a topic: with one verdict, or with all of several. */
  private static List<Element> answers(Element main) {
    return main.select(SEVERAL + ", " + LINE).stream()
        .filter(each -> each.hasClass("several") || each.closest(PART_OF_SEVERAL) == null)
        .toList();
  }

  /** Checks every line that gives the verdicts on an entry for a topic. */
  private void lines(String page, Element main) {
    for (Element line : answers(main)) {
      Optional<Entry> entry = about(page, line);
      Optional<Topic> topic = facts.base().topic(line.attr("data-topic"));
      if (entry.isPresent() && topic.isPresent()) {
        line(page, line, entry.get(), topic.get());
      } else if (topic.isEmpty()) {
        findings.add(page, "", "a verdict for an unknown topic");
      }
    }
  }

  /** Checks each line that says for how many topics an entry is not listed. */
  private void unlisted(String page, Element main) {
    main.select(".standings")
        .forEach(list -> about(page, list).ifPresent(entry -> unlisted(page, entry, list)));
  }

  private void unlisted(String page, Entry entry, Element list) {
    int number = facts.unlistedInShort(entry);
    List<String> wanted = number == 0 ? List.of() : List.of(facts.unlisted(number));
    List<String> found = list.select("[data-unlisted]").stream().map(TextNormalizer::of).toList();
    if (!found.equals(wanted)) {
      findings.add(page, entry.id(), "says " + found + " of other topics instead of " + wanted);
    }
  }

  private void line(String page, Element line, Entry entry, Topic topic) {
    findings.compare(page, entry.id(), line, facts.line(entry, topic));
    if (line.hasClass("several")) {
      List<Element> shown = line.select(".standing");
      findings.compareLines(page, entry.id(), shown, facts.lines(entry, topic));
    } else {
      findings.verdict(page, entry.id(), line, facts.verdictIds(entry, topic));
    }
  }

  /** The entry that a line is about: the one that the nearest enclosing element names. */
  private Optional<Entry> about(String page, Element line) {
    for (Element around = line.parent(); around != null; around = around.parent()) {
      if (around.hasAttr("data-entry")) {
        return facts.base().entry(around.attr("data-entry"));
      }
      if (around.normalName().equals("li") && around.selectFirst("ul") != null) {
        Element link = around.selectFirst("a[href]");
        Element named = around.selectFirst("[data-entry]");
        return named != null
            ? facts.base().entry(named.attr("data-entry"))
            : Optional.ofNullable(link).flatMap(each -> byHref(page, each));
      }
    }
    return Optional.empty();
  }

  private Optional<Entry> byHref(String page, Element link) {
    Map<String, String> targets = LinkTargets.targets(page, link);
    return facts.base().entries().stream()
        .filter(entry -> targets.containsKey(path(entry)))
        .findFirst();
  }
}
