package org.leaven.page.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Source;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;

/**
 * Lists the statements that cite each place in a source.
 *
 * <p>It also tells which part of a long page of sources has the place.
 */
public final class Citations {
  /**
   * Orders locators by the first number in them, then as text: line 8 before line 37 before 46-47.
   */
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparing(Citations::number).thenComparing(Comparator.naturalOrder());

  private final Map<String, Map<String, Set<Statement>>> statements = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> parts = new TreeMap<>();

  /**
   * What rests on a place: a topic or an entry as a whole, a verdict of an entry for a topic, or
   * without an entry the reason of a whole list.
   */
  public record Statement(
      @Nullable Topic topic, @Nullable Verdict verdict, @Nullable Entry entry) {}

  /**
   * A line of the page of sources.
   *
   * @param statement nothing for a source that nobody cites
   */
  public record Row(Citation place, @Nullable Statement statement) {}

  public Citations(KnowledgeBase base) {
    base.head().topics().forEach(topic -> topic(topic, base.head().verdicts()));
    base.entries().forEach(this::entry);
    base.head().sources().forEach(this::addRows);
    for (int i = 0; i < rows.size(); i++) {
      int part = Pagination.NAMES.part(i, rows.size());
      parts.putIfAbsent(LinkResolver.anchor(rows.get(i).place()), part);
    }
  }

  /** All rows, by source in the order of {@code kb.yaml}, and by place. */
  public List<Row> rows() {
    return rows;
  }

  /** The path of the page that has a place. */
  String page(Citation citation) {
    return Pagination.path(
        LinkResolver.SOURCES, parts.getOrDefault(LinkResolver.anchor(citation), 0));
  }

  /** The part that has each place, by its anchor; empty where there is only one part. */
  public Map<String, Integer> parts() {
    return Pagination.isLong(rows.size()) ? parts : Map.of();
  }

  private void topic(Topic topic, List<Verdict> verdicts) {
    cite(topic.citations(), new Statement(topic, null, null));
    for (Verdict verdict : verdicts) {
      reasons(topic.reasonsFor(verdict), new Statement(topic, verdict, null));
    }
  }

  private void entry(Entry entry) {
    Statement whole = new Statement(null, null, entry);
    entry.judgements().forEach(own -> judgement(entry, own));
    cite(entry.citations(), whole);
    entry.facets().forEach(value -> cite(value.citations(), whole));
    entry.fields().forEach(value -> cite(value.citations(), whole));
    entry.media().forEach(medium -> cite(medium.citations(), whole));
    entry.relations().forEach(relation -> cite(relation.citations(), whole));
  }

  private void judgement(Entry entry, Judgement own) {
    Statement statement = new Statement(own.topic(), own.verdict(), entry);
    cite(own.citations(), statement);
    reasons(own.reasons(), statement);
  }

  private void reasons(List<Reason> reasons, Statement statement) {
    reasons.forEach(reason -> cite(reason.citations(), statement));
  }

  private void cite(List<Citation> citations, Statement statement) {
    for (Citation citation : citations) {
      statements
          .computeIfAbsent(citation.source().id(), id -> new TreeMap<>(BY_NUMBER))
          .computeIfAbsent(citation.locator(), locator -> new LinkedHashSet<>())
          .add(statement);
    }
  }

  private void addRows(Source source) {
    Map<String, Set<Statement>> places = statements.getOrDefault(source.id(), Map.of());
    if (places.isEmpty()) {
      rows.add(new Row(new Citation(source, ""), null));
    }
    places.forEach(
        (locator, all) ->
            all.forEach(each -> rows.add(new Row(new Citation(source, locator), each))));
  }

  /** The first number in a locator, at most nine digits of it; -1 without any. */
  private static int number(String locator) {
    int from = 0;
    while (from < locator.length() && !isDigit(locator.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < locator.length() && to < from + 9 && isDigit(locator.charAt(to))) {
      to++;
    }
    return from == to ? -1 : Integer.parseInt(locator, from, to, 10);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
