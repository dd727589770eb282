package org.leaven.page.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.leaven.knowledge.Agreement;
import org.leaven.knowledge.Basis;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.JudgementSet;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.KnowledgeBase.Naming;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.knowledge.VerdictIcon;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.view.ConditionView;
import org.leaven.page.view.JudgementView;
import org.leaven.page.view.ReasonView;
import org.leaven.page.view.Standing;
import org.leaven.page.view.TopicDifference;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.VerdictMark;
import org.leaven.page.words.Messages;

/**
 * Looks up how an entry stands under a topic (own verdicts, named in another's, not listed), and
 * makes the view of it for pages. Nothing is computed: each verdict is one that the dataset gives,
 * and of several none is preferred.
 */
public final class VerdictResolver {
  public static final String NONE = "none";

  /** The number of tones of a polarity in the style sheet. */
  private static final int MAX_TONES = 3;

  private final KnowledgeBase base;
  private final LinkResolver linkResolver;
  private final DatasetText text;
  private final Messages words;
  private final VerdictWording wording;
  private final DifferenceBetweenTopics differences;
  private final FieldViews fields;
  private final List<Topic> topics;
  private final List<VerdictMark> scale;
  private final VerdictMark noMark;

  /** The path of the page of each row in a later part of a table. */
  private final Map<TableKey, Map<String, String>> laterRows = new HashMap<>();

  /** A table of a topic. */
  private record TableKey(String topic, String verdict) {}

  public VerdictResolver(
      KnowledgeBase base, LinkResolver linkResolver, DatasetText text, Messages words) {
    this.base = base;
    this.linkResolver = linkResolver;
    this.text = text;
    this.words = words;
    this.wording = new VerdictWording(linkResolver, text, words);
    this.differences = new DifferenceBetweenTopics(linkResolver, words, base.head().isOpposed());
    this.fields = new FieldViews(linkResolver, text, words);
    this.topics = judging(base);
    base.head().topics().forEach(this::noteLaterRows);
    this.scale = scale(base, words);
    this.noMark = scale.get(scale.size() - 1);
  }

  private void noteLaterRows(Topic topic) {
    for (Verdict verdict : base.head().verdicts()) {
      Map<String, String> later = new HashMap<>();
      List<Entry> rows = base.listed(topic, verdict);
      for (int part = 1; part < Pagination.VERDICTS.count(rows.size()); part++) {
        String path = Pagination.path(LinkResolver.path(topic), verdict.id(), part);
        Pagination.VERDICTS.rows(rows, part).forEach(entry -> later.put(entry.id(), path));
      }
      laterRows.put(new TableKey(topic.id(), verdict.id()), later);
    }
  }

  /** The path of the page that holds the row of an entry in one of a topic's tables. */
  public String rowPage(Topic topic, Verdict verdict, Entry entry) {
    return laterRows
        .getOrDefault(new TableKey(topic.id(), verdict.id()), Map.of())
        .getOrDefault(entry.id(), LinkResolver.path(topic));
  }

  /** The anchor of the row of an entry in one of a topic's tables. */
  public static String row(Entry entry, Topic topic, Verdict verdict) {
    List<Judgement> own = entry.judgements(topic);
    boolean isInOneTable =
        own.size() < 2 || own.stream().map(Judgement::verdict).distinct().count() < 2;
    return "row-" + entry.id() + (isInOneTable ? "" : "--" + verdict.id());
  }

  /** Whether an entry is withdrawn or a draft, in words; empty for others. */
  public String state(Entry entry) {
    return linkResolver.state(entry);
  }

  /** The values of typed fields, worded. */
  public FieldViews fields() {
    return fields;
  }

  public VerdictWording wording() {
    return wording;
  }

  /** How an entry's standings differ between the topics that give verdicts. */
  public TopicDifference difference(List<Standing> standings) {
    return differences.of(standings);
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

  /**
   * How an entry stands under each topic that gives verdicts, as a page shows it; nothing for a
   * withdrawn one.
   */
  public List<Standing> of(String from, Entry entry) {
    return entry.isWithdrawn()
        ? List.of()
        : topics().stream().map(topic -> of(from, entry, topic)).toList();
  }

  /** How an entry stands under a topic, as a page shows it. */
  public Standing of(String from, Entry entry, Topic topic) {
    JudgementSet set = base.judgements(entry, topic);
    return switch (set.listing()) {
      case OWN -> standing(from, set, own(from, entry, set));
      case NAMED -> standing(from, set, named(from, set));
      case NONE -> none(from, topic);
    };
  }

  /** The same for a list, where only the verdicts are shown: without the judgements in detail. */
  public List<Standing> brief(String from, Entry entry) {
    return entry.isWithdrawn()
        ? List.of()
        : topics().stream().map(topic -> brief(from, entry, topic)).toList();
  }

  /** How an entry stands under a topic, without the judgements in detail. */
  public Standing brief(String from, Entry entry, Topic topic) {
    JudgementSet set = base.judgements(entry, topic);
    if (set.isEmpty()) {
      return none(from, topic);
    }
    Judgement first = set.judgements().get(0);
    boolean isOwn = set.listing() == JudgementSet.Listing.OWN;
    Entry row = isOwn ? entry : set.namings(List.of(first)).get(0).parent();
    return standing(from, set, link(from, first, row), List.of());
  }

  /** The link to the page with a judgement's row. */
  private TopicLink link(String from, Judgement own, Entry row) {
    return linkResolver.link(from, own.topic(), rowPage(own.topic(), own.verdict(), row));
  }

  private Standing standing(String from, JudgementSet set, List<JudgementView> judgements) {
    return standing(from, set, judgements.get(0).topic(), judgements);
  }

  private Standing standing(
      String from, JudgementSet set, TopicLink topic, List<JudgementView> judgements) {
    List<Standing.Line> lines = wording.lines(from, set);
    return new Standing(
        topic,
        set.listing().id(),
        set.agreement().id(),
        wording.phrase(set, lines),
        wording.label(set),
        wording.lead(set),
        lines,
        judgements);
  }

  /** The entry's own judgements; the first also has the entries that name it. */
  private List<JudgementView> own(String from, Entry entry, JudgementSet set) {
    List<JudgementView> views = new ArrayList<>();
    for (Judgement own : set.judgements()) {
      List<Naming> namings = views.isEmpty() ? set.namings() : List.of();
      views.add(view(from, set, new Row(entry, own, own, namings)));
    }
    return views;
  }

  /** One for each verdict with the same conditions of the entries that name it. */
  private List<JudgementView> named(String from, JudgementSet set) {
    List<JudgementView> views = new ArrayList<>();
    for (List<Judgement> alike : set.alike()) {
      Judgement first = alike.get(0);
      List<Naming> namings = set.namings(alike);
      Judgement shown = first.ofNamed(JudgementSet.citations(alike));
      views.add(view(from, set, new Row(namings.get(0).parent(), first, shown, namings)));
    }
    return views;
  }

  /**
   * A judgement in the row of an entry.
   *
   * @param shown what of it holds for the entry of the page
   * @param namings of the entry of the page
   */
  private record Row(Entry entry, Judgement judgement, Judgement shown, List<Naming> namings) {}

  private JudgementView view(String from, JudgementSet set, Row row) {
    Judgement own = row.shown();
    Topic topic = own.topic();
    List<ConditionView> conditions = wording.conditions(from, own);
    String condition = VerdictWording.inLine(conditions);
    Judgement.Certainty certainty = own.certainty();
    return new JudgementView(
        link(from, own, row.entry()),
        mark(own.verdict()),
        wording.phrase(own.verdict(), topic),
        wording.qualifier(set, row.judgement(), condition),
        row(row.entry(), topic, own.verdict()),
        wording.parents(from, row.namings()),
        reasons(from, own.reasons()),
        reasons(from, topic.reasonsFor(own.verdict())),
        condition,
        conditions,
        certainty == null ? "" : certainty.id(),
        certainty == null ? "" : certainty.label(),
        linkResolver.entries(from, own.includes()),
        text.html(from, own.note()),
        Objects.toString(own.updated(), ""),
        own.updated() == null ? "" : words.date(own.updated()),
        linkResolver.sources(from, own.citations()));
  }

  private Standing none(String from, Topic topic) {
    String phrase = wording.notListed(topic);
    TopicLink link = linkResolver.link(from, topic);
    JudgementView none =
        new JudgementView(
            link, noMark, phrase, "", "", List.of(), List.of(), List.of(), "", List.of(), "", "",
            List.of(), "", "", "", List.of());
    return new Standing(
        link,
        NONE,
        Agreement.SINGLE.id(),
        phrase,
        "",
        "",
        List.of(new Standing.Line(noMark, phrase, List.of(), "", "", List.of())),
        List.of(none));
  }

  /** The marks of every verdict in the order of the scale, then that of what is not listed. */
  public List<VerdictMark> scale() {
    return scale;
  }

  public static List<VerdictMark> scale(KnowledgeBase base, Messages words) {
    VerdictMark none =
        new VerdictMark(NONE, words.say("verdict.none"), NONE, VerdictIcon.DASHES.outline(), 1);
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
        Math.min(verdict.rank(), MAX_TONES));
  }

  List<ReasonView> reasons(String from, List<Reason> reasons) {
    List<ReasonView> views = new ArrayList<>();
    for (Reason reason : reasons) {
      views.add(
          new ReasonView(
              text.html(from, reason.text()),
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
}
