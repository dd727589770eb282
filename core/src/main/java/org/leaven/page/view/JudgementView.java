package org.leaven.page.view;

import java.util.List;

/**
 * A verdict on an entry for a topic with its reasons and conditions, or the absence of one.
 *
 * @param topic links to the page with its row
 * @param phrase in words: {@code Worst for general back pain}
 * @param qualifier what tells it apart from the other judgements on the entry for the topic, as the
 *     end of a sentence: {@code if it is of cotton}, {@code according to the mill}; empty where it
 *     is the only one
 * @param anchor fragment of the row in the topic's table, without {@code #}; empty when there is
 *     none
 * @param namedUnder entries whose verdicts name this one
 * @param reasons the entry's own reasons
 * @param listReasons reasons that hold for the whole list the entry stands in
 * @param condition what the verdict depends on, with the words that say how, as the end of a
 *     sentence in plain text: {@code only if you cook it first}; may be empty
 * @param conditions the same, one by one
 * @param certainty the id of how certain it is; may be empty
 * @param certaintyLabel the same in the author's words
 * @param includes entries named inside this verdict
 * @param noteHtml may be empty
 * @param updated an ISO date; may be empty
 * @param updatedText the same, worded
 */
public record JudgementView(
    TopicLink topic,
    VerdictMark mark,
    String phrase,
    String qualifier,
    String anchor,
    List<EntryLink> namedUnder,
    List<ReasonView> reasons,
    List<ReasonView> listReasons,
    String condition,
    List<ConditionView> conditions,
    String certainty,
    String certaintyLabel,
    List<EntryLink> includes,
    String noteHtml,
    String updated,
    String updatedText,
    List<SourceLink> sources) {}
