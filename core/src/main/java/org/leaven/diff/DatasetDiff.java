package org.leaven.diff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leaven.diff.Change.Kind;
import org.leaven.diff.ComparedFacts.EntryFacts;
import org.leaven.diff.ComparedFacts.JudgementFacts;

/** Finds the changes between two versions of a knowledge base. */
public final class DatasetDiff {
  private final ComparedFacts before;
  private final ComparedFacts after;
  private final List<Change> changes = new ArrayList<>();

  /** The ids that entries have now, by those that they had. */
  private final Map<String, String> renamed = new TreeMap<>();

  private DatasetDiff(ComparedFacts before, ComparedFacts after) {
    after
        .entries()
        .forEach(
            (id, facts) ->
                facts
                    .own()
                    .formerIds()
                    .forEach(
                        former -> {
                          boolean isRenamed =
                              !after.entries().containsKey(former)
                                  && !before.entries().containsKey(id);
                          if (before.entries().containsKey(former)
                              && isRenamed
                              && !renamed.containsValue(id)) {
                            renamed.put(former, id);
                          }
                        }));
    this.before = before.renamed(renamed);
    this.after = after;
  }

  /** The changes: reasons of whole lists by topic first, then entries by id. */
  public static List<Change> of(DiffInput before, DiffInput after) throws IOException {
    DatasetDiff diff =
        new DatasetDiff(
            new ComparedFactsReader(before).read(), new ComparedFactsReader(after).read());
    diff.compare();
    return List.copyOf(diff.changes);
  }

  private void compare() {
    listReasons();
    Set<String> ids = new TreeSet<>(before.entries().keySet());
    ids.addAll(after.entries().keySet());
    for (String id : ids) {
      EntryFacts was = before.entries().get(id);
      EntryFacts is = after.entries().get(id);
      if (was == null || is == null) {
        ChangeCollector own =
            new ChangeCollector(id, was == null ? name(is, id) : was.name(), changes);
        own.add("", Kind.ENTRY, whole(was), whole(is));
      } else {
        ChangeCollector own = new ChangeCollector(id, is.name(), changes);
        renamed.forEach((old, now) -> own.add("", Kind.ID, now.equals(id) ? old : id, id));
        entry(own, was, is);
      }
    }
  }

  private static String name(@Nullable EntryFacts facts, String id) {
    return facts == null ? id : facts.name();
  }

  /** An entry in one line: its name and its verdicts. */
  private static String whole(@Nullable EntryFacts facts) {
    if (facts == null) {
      return "";
    }
    List<String> verdicts = new ArrayList<>();
    facts
        .judgements()
        .forEach((topic, all) -> all.forEach(own -> verdicts.add(topic + " " + text(own, all))));
    return verdicts.isEmpty()
        ? facts.name()
        : facts.name() + " (" + String.join("; ", verdicts) + ")";
  }

  private void entry(ChangeCollector own, EntryFacts was, EntryFacts is) {
    own.add("", Kind.STATE, was.state(), is.state());
    Set<String> topics = new TreeSet<>(was.judgements().keySet());
    topics.addAll(is.judgements().keySet());
    for (String topic : topics) {
      judgements(own, topic, was.judgements(topic), is.judgements(topic));
    }
    new StepDiff(own).compare(was.steps(), is.steps());
    own.addAll("", Kind.ADAPTATION, was.adaptations(), is.adaptations());
    own.addAll("", Kind.TEXT, was.own().text(), is.own().text());
    own.addAll("", Kind.LINK, was.own().links(), is.own().links());
    own.add("", Kind.REVIEW, was.own().review(), is.own().review());
    own.add("", Kind.NAME, was.name(), is.name());
    own.add("", Kind.READING, was.own().reading(), is.own().reading());
    own.add("", Kind.SUMMARY, was.summary(), is.summary());
    own.addAll("", Kind.RELATION, was.relations(), is.relations());
    own.addAll("", Kind.FACET, was.facets(), is.facets());
    fields(own, was.fields(), is.fields());
  }

  private static void fields(ChangeCollector own, Map<String, String> was, Map<String, String> is) {
    Set<String> ids = new TreeSet<>(was.keySet());
    ids.addAll(is.keySet());
    for (String id : ids) {
      String before = was.containsKey(id) ? id + ": " + was.get(id) : "";
      String after = is.containsKey(id) ? id + ": " + is.get(id) : "";
      own.add("", Kind.FIELD, before, after);
    }
  }

  /** Compares each judgement with the one it was before. */
  private static void judgements(
      ChangeCollector own, String topic, List<JudgementFacts> was, List<JudgementFacts> is) {
    for (JudgementPairs.Pair pair : JudgementPairs.of(was, is)) {
      JudgementFacts old = pair.before();
      JudgementFacts now = pair.after();
      boolean isSameVerdict = old.text().equals(now.text());
      if (!isSameVerdict) {
        own.add(topic, Kind.VERDICT, text(old, was), text(now, is));
      }
      own.add(topic, Kind.CONDITION, old.condition(), now.condition());
      own.add(topic, Kind.CERTAINTY, old.certainty(), now.certainty());
      own.addAll(topic, Kind.REASON, old.reasons(), now.reasons());
      own.add(topic, Kind.NOTE, old.note(), now.note());
      own.addAll(topic, Kind.INCLUDES, old.includes(), now.includes());
      own.addAll(topic, Kind.SOURCE, old.sources(), now.sources());
    }
  }

  /** A verdict in one line; one of several with what tells it apart. */
  private static String text(JudgementFacts own, List<JudgementFacts> all) {
    return all.size() > 1 ? own.whole() : own.text();
  }

  /**
   * Compares the reasons of whole lists, which are reported once and not with each entry of the
   * list.
   */
  private void listReasons() {
    Map<String, Set<String>> was = lists(before);
    Map<String, Set<String>> is = lists(after);
    Set<String> lists = new TreeSet<>(was.keySet());
    lists.retainAll(is.keySet());
    for (String list : lists) {
      String topic = list.substring(0, list.indexOf(' '));
      String verdict = list.substring(topic.length() + 1);
      String label = after.topics().getOrDefault(topic, topic) + ", " + verdict;
      List<String> old = List.copyOf(was.getOrDefault(list, Set.of()));
      List<String> now = List.copyOf(is.getOrDefault(list, Set.of()));
      new ChangeCollector("", label, changes).addAll(topic, Kind.LIST_REASON, old, now);
    }
  }

  /** The reasons of each list, by topic and verdict; lists without entries are left out. */
  private static Map<String, Set<String>> lists(ComparedFacts facts) {
    Map<String, Set<String>> lists = new TreeMap<>();
    for (EntryFacts entry : facts.entries().values()) {
      entry.judgements().forEach((topic, all) -> all.forEach(own -> add(lists, topic, own)));
    }
    return lists;
  }

  private static void add(Map<String, Set<String>> lists, String topic, JudgementFacts own) {
    if (own.named().isEmpty()) {
      lists
          .computeIfAbsent(topic + " " + own.verdict(), key -> new TreeSet<>())
          .addAll(own.listReasons());
    }
  }
}
