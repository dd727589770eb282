package org.leaven.page.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.figure.Pose;
import org.leaven.knowledge.Dose;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.FacetValue;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Polarity;
import org.leaven.knowledge.Step;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.frame.PageFrameMaker;
import org.leaven.page.frame.PageMetadata;
import org.leaven.page.frame.ReviewViews;
import org.leaven.page.frame.SiteNavigation;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.verdict.SourceUses;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.verdict.VerdictTables;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.EntryAnswers;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.FacetView;
import org.leaven.page.view.FieldView;
import org.leaven.page.view.MediumView;
import org.leaven.page.view.Page;
import org.leaven.page.view.PictureView;
import org.leaven.page.view.RelationGroup;
import org.leaven.page.view.Standing;
import org.leaven.page.view.StepView;
import org.leaven.page.view.layout.PageLink;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/** Makes the page of each entry. */
public final class EntryPageMaker {
  /** The units of times that anyone waits for. */
  private static final Set<String> TIMED = Set.of("s", "min");

  private final KnowledgeBase base;
  private final LinkResolver linkResolver;
  private final VerdictResolver standings;
  private final EntryRelations relations;
  private final EntryAnswerMaker answers;
  private final PageFrameMaker frames;
  private final SiteNavigation navigation;
  private final DatasetText text;
  private final Messages words;
  private final MediaViews media;
  private final Map<String, Entry> before = new HashMap<>();
  private final Map<String, Entry> after = new HashMap<>();

  /** The list, in words, in which the neighbours of an entry stand. */
  private final Map<String, String> lists = new HashMap<>();

  public EntryPageMaker(
      KnowledgeBase base,
      VerdictResolver standings,
      LinkResolver linkResolver,
      DatasetText text,
      Messages words,
      PageFrameMaker frames,
      SiteNavigation navigation) {
    this.base = base;
    this.linkResolver = linkResolver;
    this.standings = standings;
    this.relations = new EntryRelations(base, linkResolver, standings, text, words);
    this.answers = new EntryAnswerMaker(linkResolver, standings.wording(), words);
    this.frames = frames;
    this.navigation = navigation;
    this.text = text;
    this.words = words;
    this.media = new MediaViews(linkResolver, text, words);
    recordNeighbours();
  }

  /**
   * The page of an entry.
   *
   * @param path the path that links are relative to: its own path, or another
   * @param body the entry's text, from its {@code text:} or from a page at the same path
   * @param mentions the pages that name it in their text
   */
  public Page.EntryPage page(String path, Entry entry, BodyView body, List<PageLink> mentions) {
    List<Standing> all = standings.of(path, entry);
    List<StepView> steps = steps(path, entry);
    String summary = text.plain(path, entry.summary());
    EntryAnswers answered = answers.of(all);
    List<RelationGroup> related = relations.of(path, entry);
    List<FacetView> facets = facets(path, entry);
    List<FieldView> fields = standings.fields().of(path, entry);
    SourceUses uses = answers.uses(all);
    List<MediumView> shown = media.of(path, entry);
    addUses(uses, facets, related);
    fields.forEach(field -> uses.add(field.sources(), field.label()));
    shown.forEach(medium -> uses.add(medium.sources(), words.say("cited.picture")));
    uses.add(linkResolver.sources(path, entry.citations()), words.say("cited.whole"));
    return new Page.EntryPage(
        frames.of(
            new PageMetadata.PageInfo(
                path,
                entry.name(),
                description(entry, summary, all),
                Pagination.name(LinkResolver.path(entry))),
            List.of(navigation.list(path, entry.folder())),
            jsonLd -> jsonLd.entry(entry, summary, steps, fields)),
        body,
        linkResolver.link(path, entry),
        text.html(path, entry.summary()),
        entry.aliases(),
        all,
        answered,
        standings.difference(all),
        withdrawn(path, entry),
        entry.isDraft(),
        steps,
        entry.adaptations().stream().map(each -> text.html(path, each)).toList(),
        shown,
        facets,
        fields,
        related,
        mentions,
        uses.list(words.say("list.comma")),
        entry.links().stream().map(link -> new PageLink(link.url(), link.label(), false)).toList(),
        positiveLists(path, answered),
        ReviewViews.of(entry.reviewed(), words),
        Objects.toString(entry.reviewBy(), ""),
        entry.reviewBy() == null ? "" : words.date(entry.reviewBy()),
        lists.getOrDefault(entry.id(), ""),
        neighbour(path, entry, before),
        neighbour(path, entry, after));
  }

  /** Where a reader of nothing but negative verdicts can go on. */
  private List<PageLink> positiveLists(String path, EntryAnswers answered) {
    List<PageLink> links = new ArrayList<>();
    for (EntryAnswers.ListPlace place : answered.lists()) {
      if (!place.mark().polarity().equals(Polarity.NEGATIVE.id())) {
        return List.of();
      }
      positiveList(path, place.topic().id()).ifPresent(links::add);
    }
    return links;
  }

  private Optional<PageLink> positiveList(String path, String id) {
    Topic topic = base.topic(id).orElseThrow();
    return base.head().verdicts().stream()
        .filter(verdict -> verdict.polarity() == Polarity.POSITIVE)
        .filter(verdict -> !base.listed(topic, verdict).isEmpty())
        .findFirst()
        .map(
            verdict ->
                new PageLink(
                    linkResolver.link(path, topic).href() + "#" + VerdictTables.id(topic, verdict),
                    standings.wording().phrase(verdict, topic),
                    false));
  }

  private Page.EntryPage.@Nullable WithdrawalView withdrawn(String path, Entry entry) {
    Entry.Withdrawal own = entry.withdrawn();
    return own == null
        ? null
        : new Page.EntryPage.WithdrawalView(
            own.on().toString(),
            words.date(own.on()),
            text.html(path, own.why()),
            linkResolver.entries(path, own.instead()));
  }

  /** What the page rests on besides its verdicts. */
  private void addUses(SourceUses uses, List<FacetView> facets, List<RelationGroup> related) {
    for (FacetView facet : facets) {
      facet.terms().forEach(term -> uses.add(term.sources(), facet.label()));
    }
    for (RelationGroup group : related) {
      group.items().forEach(item -> uses.add(item.sources(), words.say("cited.relation")));
    }
  }

  private @Nullable EntryLink neighbour(String path, Entry entry, Map<String, Entry> beside) {
    Entry other = beside.get(entry.id());
    return other == null || other.equals(entry) ? null : linkResolver.link(path, other);
  }

  /**
   * Records the neighbours of each entry in the first list that has its only verdict for a topic.
   */
  private void recordNeighbours() {
    for (Topic topic : standings.topics()) {
      for (Verdict verdict : base.head().verdicts()) {
        List<Entry> listed =
            base.listed(topic, verdict).stream()
                .filter(entry -> base.judgements(entry, topic).verdicts().size() == 1)
                .toList();
        recordNeighbours(listed, standings.wording().phrase(verdict, topic));
      }
    }
  }

  private void recordNeighbours(List<Entry> listed, String list) {
    for (int i = 0; i < listed.size(); i++) {
      String id = listed.get(i).id();
      if (listed.size() > 1 && lists.putIfAbsent(id, list) == null) {
        before.put(id, listed.get(Math.max(0, i - 1)));
        after.put(id, listed.get(Math.min(listed.size() - 1, i + 1)));
      }
    }
  }

  private String description(Entry entry, String summary, List<Standing> all) {
    if (entry.isWithdrawn()) {
      return words.say("entry.description", entry.name(), linkResolver.state(entry));
    }
    String verdicts = String.join("; ", all.stream().map(standings.wording()::line).toList());
    return words.say("entry.description", entry.name(), verdicts)
        + (summary.isEmpty() ? "" : " " + summary);
  }

  private List<StepView> steps(String path, Entry entry) {
    List<StepView> steps = new ArrayList<>();
    for (Step step : entry.steps()) {
      List<StepView.DoseView> doses = step.doses().stream().map(dose -> dose(dose, step)).toList();
      String html = text.html(path, step.text());
      PictureView picture = media.picture(path, step.picture());
      steps.add(new StepView(html, doses, linkResolver.figure(step), view(entry, step), picture));
    }
    return steps;
  }

  /** From where a figure is seen, unless that is from where the entry's first is. */
  private String view(Entry entry, Step step) {
    Pose pose = step.pose();
    if (pose == null) {
      return "";
    }
    return entry.steps().stream()
        .map(Step::pose)
        .filter(Objects::nonNull)
        .findFirst()
        .filter(first -> pose.view() != first.view())
        .map(first -> words.say("figure.view." + pose.view().id()))
        .orElse("");
  }

  private StepView.DoseView dose(Dose dose, Step step) {
    String per = step.per();
    String unit = dose.unit().symbol();
    boolean isTimed = TIMED.contains(unit);
    String brief = isTimed ? words.say("unit.brief." + unit, words.number(dose.amount())) : "";
    return new StepView.DoseView(
        dose.kind().id(),
        dose.amount(),
        unit,
        per,
        text(dose, per),
        Stream.of(step.text().split("\\W+", -1)).anyMatch(dose.amount()::equals),
        isTimed ? words.say("timer.start", brief) : "",
        isTimed && per.equals("side") ? words.say("timer.again", brief) : "");
  }

  /** {@code Hold 30 seconds, each side}. */
  public String text(Dose dose, String per) {
    String kind = "dose." + dose.kind().id();
    String unit = dose.unit().symbol();
    String text =
        unit.isEmpty()
            ? words.count(kind, dose.amount())
            : words.say(kind, words.count("unit." + unit, dose.amount()));
    return per.isEmpty() ? text : words.say("dose.per." + per, text);
  }

  /** The terms of an entry by facet, in the order of {@code kb.yaml}. */
  public List<FacetView> facets(String from, Entry entry) {
    Map<Facet, List<FacetView.TermView>> terms = new LinkedHashMap<>();
    for (Facet facet : base.head().facets()) {
      for (FacetValue value : entry.facets()) {
        if (value.facet().id().equals(facet.id())) {
          terms.computeIfAbsent(facet, key -> new ArrayList<>()).add(term(from, value));
        }
      }
    }
    List<FacetView> views = new ArrayList<>();
    terms.forEach((facet, list) -> views.add(new FacetView(facet.id(), facet.label(), list)));
    return views;
  }

  private FacetView.TermView term(String from, FacetValue value) {
    return new FacetView.TermView(
        Hrefs.relative(from, linkResolver.facets().place(value.facet(), value.term())),
        value.term().id(),
        value.term().label(),
        value.basis().id(),
        standings.basisNote(value.basis()),
        linkResolver.sources(from, value.citations()));
  }
}
