package org.leaven.page.view;

import java.util.List;

/**
 * How an entry stands under a topic: all judgements on it, or their absence. They are shown
 * together or not at all.
 *
 * @param kind {@code own} (listed itself), {@code named} (only inside another entry's verdict) or
 *     {@code none}
 * @param agreement {@code single} for one judgement or none; of several: {@code agree} (one
 *     verdict), {@code depends} (each verdict has its own conditions) or {@code sources-differ}
 * @param phrase the answer in words: {@code Worst for general back pain}; of several verdicts all,
 *     with what tells them apart
 * @param label the agreement in a word or two, where the verdicts differ: {@code Depends}; else
 *     empty
 * @param lead the same with the topic: {@code Depends for household waste}
 * @param lines the verdicts in words, at least one; judgements with the same verdict and the same
 *     conditions share a line
 * @param judgements in detail, at least one; none where a list shows only the verdicts
 */
public record Standing(
    TopicLink topic,
    String kind,
    String agreement,
    String phrase,
    String label,
    String lead,
    List<Line> lines,
    List<JudgementView> judgements) {

  /**
   * A verdict in one line.
   *
   * @param phrase {@code Worst for general back pain}; behind a lead only {@code Worst}
   * @param namedUnder entries whose verdicts name this one, where it has none of its own
   * @param qualifier what it depends on and, of several judgements, who says so, as the end of a
   *     sentence in plain text: {@code only if you cook it first}; may be empty
   * @param agreeing the part of it that says that several sources agree; mostly empty
   * @param sources the places that give the verdict
   */
  public record Line(
      VerdictMark mark,
      String phrase,
      List<EntryLink> namedUnder,
      String qualifier,
      String agreeing,
      List<SourceLink> sources) {
    /** The same in other words. */
    public Line withPhrase(String words) {
      return new Line(mark, words, namedUnder, qualifier, agreeing, sources);
    }
  }

  /** The same for a list. */
  public Standing brief() {
    return new Standing(topic, kind, agreement, phrase, label, lead, lines, List.of());
  }

  /** Whether the topic lists or names the entry. */
  public boolean isListed() {
    return !kind.equals("none");
  }

  /** Whether there are several judgements. */
  public boolean isSeveral() {
    return !agreement.equals("single");
  }

  /** The ids of its verdicts, each once; {@code none} without any. */
  public List<String> verdicts() {
    return lines.stream().map(line -> line.mark().verdict()).distinct().toList();
  }
}
