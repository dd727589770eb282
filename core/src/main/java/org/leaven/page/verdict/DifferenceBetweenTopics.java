package org.leaven.page.verdict;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.JudgementView;
import org.leaven.page.view.ReasonView;
import org.leaven.page.view.Standing;
import org.leaven.page.view.TopicDifference;
import org.leaven.page.words.Messages;

/** Says how an entry's standings differ from topic to topic. */
public final class DifferenceBetweenTopics {
  private final LinkResolver linkResolver;
  private final Messages words;
  private final boolean isOpposed;

  DifferenceBetweenTopics(LinkResolver linkResolver, Messages words, boolean isOpposed) {
    this.linkResolver = linkResolver;
    this.words = words;
    this.isOpposed = isOpposed;
  }

  /** How an entry's standings differ between the topics that give verdicts. */
  public TopicDifference of(List<Standing> standings) {
    if (standings.isEmpty() || !isOpposed) {
      return new TopicDifference("same", "", "");
    }
    List<Standing> listed = standings.stream().filter(Standing::isListed).toList();
    if (listed.isEmpty()) {
      String none = words.say("verdict.none");
      return new TopicDifference("partly", none, none);
    }
    if (standings.size() == 1) {
      return new TopicDifference("same", "", "");
    }
    String kind = kind(standings, listed);
    String label = kind.equals("partly") ? partly(listed) : words.say("difference." + kind);
    String key = kind.equals("partly") && listed.size() == 1 ? "only" : kind;
    String brief = words.say("difference.brief." + key, listed.size(), standings.size());
    return new TopicDifference(kind, label, brief);
  }

  private static String kind(List<Standing> standings, List<Standing> listed) {
    if (listed.stream().map(each -> Set.copyOf(each.verdicts())).distinct().count() > 1) {
      return "verdict";
    }
    if (listed.size() < standings.size()) {
      return "partly";
    }
    return listed.stream().map(DifferenceBetweenTopics::details).distinct().count() > 1
        ? "detail"
        : "same";
  }

  private String partly(List<Standing> listed) {
    List<String> topics = listed.stream().map(each -> each.topic().id()).toList();
    return linkResolver.phrase("difference.partly", topics);
  }

  private static List<Object> details(Standing standing) {
    return Stream.<Object>concat(
            Stream.of(standing.kind()),
            standing.judgements().stream().map(DifferenceBetweenTopics::details))
        .toList();
  }

  private static List<Object> details(JudgementView judgement) {
    return List.of(
        judgement.mark().verdict(),
        judgement.reasons().stream().map(ReasonView::html).toList(),
        judgement.condition(),
        judgement.certainty(),
        judgement.includes().stream().map(EntryLink::id).toList(),
        judgement.noteHtml());
  }
}
