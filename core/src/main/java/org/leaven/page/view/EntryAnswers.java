package org.leaven.page.view;

import java.util.List;

/**
 * What an entry's page says of its verdicts: the answers, then what speaks for them.
 *
 * @param lists the lists that hold it or an entry that names it; none where they are many
 * @param answers one for all topics under which it stands the same; what is not listed last
 * @param facts each once, with the topics it holds for
 * @param lacksReason whether it has verdicts of its own, but no reason and none for the list
 */
public record EntryAnswers(
    List<ListPlace> lists, List<Answer> answers, List<Fact> facts, boolean lacksReason) {

  /**
   * A list of a topic.
   *
   * @param href to the row of the entry, or of one that names it
   */
  public record ListPlace(TopicLink topic, VerdictMark mark, String href) {}

  /**
   * How an entry stands under some topics.
   *
   * @param topics their ids, with spaces between
   * @param verdicts the ids of its verdicts, with spaces between
   * @param kind as in {@link Standing}
   * @param agreement as in {@link Standing}
   * @param lead the words before different verdicts: {@code Depends for household waste}; else
   *     empty
   * @param lines the verdicts, at least one
   */
  public record Answer(
      String topics,
      String verdicts,
      String kind,
      String agreement,
      String lead,
      List<AnswerLine> lines) {}

  /**
   * One of the verdicts of an answer.
   *
   * @param line its phrase is {@code Worst for general back pain and lower back pain}; behind a
   *     lead only {@code Worst}
   * @param cites the places in sources that give the verdict, as anchors, with spaces between
   */
  public record AnswerLine(Standing.Line line, String cites) {}

  /**
   * Something that the source says beside a verdict.
   *
   * @param kind {@code reason}, {@code list-reason}, {@code includes}, {@code named-under}, {@code
   *     note} or {@code updated}
   * @param topics the ids of the topics it holds for, with spaces between
   * @param judgement where it holds for one of several judgements of a topic: its number, from 1;
   *     else empty
   * @param label what it holds for in words: topics, or one of several judgements; empty where it
   *     holds for all verdicts of the entry
   * @param html empty for a list of entries
   * @param entries those it names
   * @param date an ISO date; empty but for {@code updated}
   */
  public record Fact(
      String kind,
      String topics,
      String judgement,
      String label,
      String html,
      List<EntryLink> entries,
      String basis,
      String basisNote,
      String date,
      String cites) {}

  /** The facts of one kind. */
  public List<Fact> of(String kind) {
    return facts.stream().filter(fact -> fact.kind().equals(kind)).toList();
  }
}
