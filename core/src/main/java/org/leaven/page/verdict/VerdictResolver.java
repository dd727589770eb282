package org.leaven.page.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.leaven.knowledge.Basis;
import org.leaven.knowledge.Condition;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.KnowledgeBase.Naming;
import org.leaven.knowledge.MarkShape;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.markdown.InlineMarkdown;
import org.leaven.page.markdown.syntax.TextLinkResolver;
import org.leaven.page.view.ConditionView;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.Page;
import org.leaven.page.view.ReasonView;
import org.leaven.page.view.Standing;
import org.leaven.page.view.TopicDifference;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictMark;
import org.leaven.page.words.Messages;

/**
 * Looks up how an entry stands under a topic (own verdict, named in another's, not listed), and
 * words it for pages. Nothing is computed: each verdict is one that the dataset gives.
 */
public final class VerdictResolver {
  public static final String NONE = "none";

  /** The number of tones of a polarity in the style sheet. */
  private static final int MOST_TONES = 3;

  private final KnowledgeBase base;
  private final LinkResolver linkResolver;
  private final InlineMarkdown inline;
  private final Messages words;
  private final List<Topic> topics;
  private final List<VerdictMark> scale;
  private final VerdictMark noMark;
  private final Map<PhraseKey, String> phrases = new ConcurrentHashMap<>();

  /** The path of the page of each row in a later part of a table. */
  private final Map<String, Map<String, String>> laterRows = new HashMap<>();

  /** A verdict on a topic; an empty verdict stands for none. */
  private record PhraseKey(String verdict, String topic) {}

  public VerdictResolver(
      KnowledgeBase base, LinkResolver linkResolver, InlineMarkdown inline, Messages words) {
    this.base = base;
    this.linkResolver = linkResolver;
    this.inline = inline;
    this.words = words;
    this.topics = judging(base);
    base.head().topics().forEach(this::noteLaterRows);
    this.scale = scale(base, words);
    this.noMark = scale.get(scale.size() - 1);
  }

  private void noteLaterRows(Topic topic) {
    Map<String, String> later = laterRows.computeIfAbsent(topic.id(), id -> new HashMap<>());
    for (Verdict verdict : base.head().verdicts()) {
      List<Entry> rows = base.listed(topic, verdict);
      for (int part = 1; part < Pagination.count(rows.size()); part++) {
        String path = Pagination.path(LinkResolver.path(topic), verdict.id(), part);
        Pagination.rows(rows, part).forEach(entry -> later.put(entry.id(), path));
      }
    }
  }

  /** The path of the page that holds the row of an entry with a verdict of its own for a topic. */
  public String rowPage(Topic topic, Entry entry) {
    return laterRows
        .getOrDefault(topic.id(), Map.of())
        .getOrDefault(entry.id(), LinkResolver.path(topic));
  }

  private TopicLink row(String from, Topic topic, Entry entry) {
    return linkResolver.link(from, topic, rowPage(topic, entry));
  }

  /** Topics that give verdicts: all but those that only hold narrower ones. */
  public List<Topic> topics() {
    return topics;
  }

  private static List<Topic> judging(KnowledgeBase base) {
    Set<String> broader = new HashSet<>();
    Set<String> judging = new HashSet<>();
    base.head().topics().forEach(topic -> broader.add(topic.broader()));
    base.entries()
        .forEach(entry -> entry.judgements().forEach(own -> judging.add(own.topic().id())));
    return base.head().topics().stream()
        .filter(topic -> judging.contains(topic.id()) || !broader.contains(topic.id()))
        .toList();
  }

  /** How an entry stands under each topic that gives verdicts, as a page shows it. */
  public List<Standing> of(String from, Entry entry) {
    return topics().stream().map(topic -> of(from, entry, topic)).toList();
  }

  /** How an entry stands under a topic, as a page shows it. */
  public Standing of(String from, Entry entry, Topic topic) {
    Optional<Judgement> own = entry.judgement(topic);
    List<Naming> namings = base.namings(entry, topic);
    if (own.isPresent()) {
      return standing(from, entry, own.get(), namings);
    }
    return namings.isEmpty() ? none(from, topic) : named(from, namings);
  }

  /** The verdict that an entry stands under for a topic, its own or one that names it. */
  Optional<Verdict> verdict(Entry entry, Topic topic) {
    return entry
        .judgement(topic)
        .or(() -> base.namings(entry, topic).stream().findFirst().map(Naming::judgement))
        .map(Judgement::verdict);
  }

  /** How an entry stands under a topic, in one line of plain text. */
  public Page.TermPage.Line line(Entry entry, Topic topic) {
    Optional<Judgement> own = entry.judgement(topic);
    List<Naming> namings = own.isPresent() ? List.of() : base.namings(entry, topic);
    Optional<Judgement> judgement =
        own.or(() -> namings.stream().findFirst().map(Naming::judgement));
    if (judgement.isEmpty()) {
      return new Page.TermPage.Line(topic.id(), noMark, noPhrase(topic), List.of(), "");
    }
    Verdict verdict = judgement.get().verdict();
    return new Page.TermPage.Line(
        topic.id(),
        mark(verdict),
        phrase(verdict, topic),
        namings.stream().map(naming -> naming.parent().name()).distinct().toList(),
        inLine(
            conditions(
                LinkResolver.HOME, own.map(Stream::of).orElseGet(() -> judgements(namings)))));
  }

  private Standing standing(String from, Entry entry, Judgement own, List<Naming> namings) {
    Topic topic = own.topic();
    List<ConditionView> conditions = conditions(from, Stream.of(own));
    return new Standing(
        row(from, topic, entry),
        mark(own.verdict()),
        "own",
        phrase(own.verdict(), topic),
        VerdictTables.row(entry),
        parents(from, namings),
        reasons(from, own.reasons()),
        reasons(from, topic.reasonsFor(own.verdict())),
        inLine(conditions),
        conditions,
        linkResolver.entries(from, own.includes()),
        inline.html(own.note(), linkResolver.pageLinks(from)),
        Objects.toString(own.updated(), ""),
        date(own),
        linkResolver.sources(from, own.citations()));
  }

  /** A condition on a verdict holds for what is named inside it; its reasons and notes do not. */
  private Standing named(String from, List<Naming> namings) {
    Naming first = namings.get(0);
    Judgement judgement = first.judgement();
    Topic topic = judgement.topic();
    List<ConditionView> conditions = conditions(from, judgements(namings));
    return new Standing(
        row(from, topic, first.parent()),
        mark(judgement.verdict()),
        "named",
        phrase(judgement.verdict(), topic),
        VerdictTables.row(first.parent()),
        parents(from, namings),
        List.of(),
        reasons(from, topic.reasonsFor(judgement.verdict())),
        inLine(conditions),
        conditions,
        List.of(),
        "",
        Objects.toString(judgement.updated(), ""),
        date(judgement),
        namings.stream()
            .flatMap(naming -> linkResolver.sources(from, naming.judgement().citations()).stream())
            .distinct()
            .toList());
  }

  private static Stream<Judgement> judgements(List<Naming> namings) {
    return namings.stream().map(Naming::judgement);
  }

  private List<ConditionView> conditions(String from, Stream<Judgement> judgements) {
    return judgements
        .flatMap(own -> own.conditions().stream().map(each -> condition(from, own, each)))
        .distinct()
        .toList();
  }

  private ConditionView condition(String from, Judgement own, Condition condition) {
    String kind = condition.kind().id();
    TextLinkResolver links = linkResolver.pageLinks(from);
    return new ConditionView(
        kind,
        words.say("condition.label", own.verdict().label(), words.say("condition." + kind)),
        words.condition(kind, inline.plain(condition.text(), links)),
        inline.html(condition.text(), links));
  }

  private static String inLine(List<ConditionView> conditions) {
    return String.join("; ", conditions.stream().map(ConditionView::text).toList());
  }

  private Standing none(String from, Topic topic) {
    return new Standing(
        linkResolver.link(from, topic),
        noMark,
        NONE,
        noPhrase(topic),
        "",
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of(),
        "",
        "",
        "",
        List.of());
  }

  private String date(Judgement judgement) {
    return judgement.updated() == null ? "" : words.date(judgement.updated());
  }

  private List<EntryLink> parents(String from, List<Naming> namings) {
    return namings.stream()
        .map(naming -> linkResolver.link(from, naming.parent()))
        .distinct()
        .toList();
  }

  /** The marks of every verdict in the order of the scale, then that of what is not listed. */
  public List<VerdictMark> scale() {
    return scale;
  }

  public static List<VerdictMark> scale(KnowledgeBase base, Messages words) {
    VerdictMark none =
        new VerdictMark(NONE, words.say("verdict.none"), NONE, MarkShape.DASHES.outline(), 1);
    return Stream.concat(
            base.head().verdicts().stream().map(VerdictResolver::mark), Stream.of(none))
        .toList();
  }

  public static VerdictMark mark(Verdict verdict) {
    return new VerdictMark(
        verdict.id(),
        verdict.label(),
        verdict.polarity().id(),
        verdict.shape().outline() + verdict.shape().cut(),
        Math.min(verdict.rank(), MOST_TONES));
  }

  /** The whole verdict in one line, with the entries that name it and its conditions. */
  public String line(Standing standing) {
    StringBuilder line = new StringBuilder(standing.phrase());
    if (standing.kind().equals("named")) {
      List<String> under = standing.namedUnder().stream().map(EntryLink::name).toList();
      line.append(words.say("list.comma")).append(words.say("ui.named-under"));
      line.append(' ').append(words.list(under));
    }
    if (!standing.condition().isEmpty()) {
      line.append(words.say("list.comma")).append(standing.condition());
    }
    return line.toString();
  }

  /** {@code Best for lower back pain}. */
  public String phrase(Verdict verdict, Topic topic) {
    return phrases.computeIfAbsent(
        new PhraseKey(verdict.id(), topic.id()),
        key -> linkResolver.phrase("verdict.for", List.of(topic.id()), verdict.label()));
  }

  /** {@code Not listed for lower back pain and gout}. */
  public String notListed(List<Standing> standings) {
    return linkResolver.phrase(
        "verdict.none.for", standings.stream().map(each -> each.topic().id()).toList());
  }

  private String noPhrase(Topic topic) {
    return phrases.computeIfAbsent(
        new PhraseKey("", topic.id()),
        key -> linkResolver.phrase("verdict.none.for", List.of(topic.id())));
  }

  List<ReasonView> reasons(String from, List<Reason> reasons) {
    List<ReasonView> views = new ArrayList<>();
    for (Reason reason : reasons) {
      views.add(
          new ReasonView(
              inline.html(reason.text(), linkResolver.pageLinks(from)),
              reason.basis().id(),
              basisNote(reason.basis()),
              linkResolver.sources(from, reason.citations())));
    }
    return views;
  }

  /** Words for a basis other than the source's own statement. */
  public String basisNote(Basis basis) {
    return basis == Basis.STATED ? "" : words.say("basis." + basis.id());
  }

  /** How an entry's standings differ between the topics that give verdicts. */
  public TopicDifference difference(List<Standing> standings) {
    List<Standing> listed = standings.stream().filter(each -> !each.kind().equals(NONE)).toList();
    if (listed.isEmpty()) {
      String none = words.say("verdict.none");
      return new TopicDifference("partly", none, none);
    }
    if (standings.size() == 1) {
      return new TopicDifference("same", "", "");
    }
    String kind = kind(standings, listed);
    String label = kind.equals("partly") ? partly(listed) : words.say("difference." + kind);
    String brief = words.say("difference.brief." + kind, listed.size(), standings.size());
    return new TopicDifference(kind, label, brief);
  }

  private static String kind(List<Standing> standings, List<Standing> listed) {
    if (listed.stream().map(each -> each.mark().verdict()).distinct().count() > 1) {
      return "verdict";
    }
    if (listed.size() < standings.size()) {
      return "partly";
    }
    return listed.stream().map(VerdictResolver::details).distinct().count() > 1 ? "detail" : "same";
  }

  private String partly(List<Standing> listed) {
    List<String> topics = listed.stream().map(each -> each.topic().id()).toList();
    return linkResolver.phrase("difference.partly", topics);
  }

  private static List<Object> details(Standing standing) {
    return List.of(
        standing.kind(),
        standing.reasons().stream().map(ReasonView::html).toList(),
        standing.condition(),
        standing.includes().stream().map(EntryLink::id).toList(),
        standing.noteHtml());
  }
}
