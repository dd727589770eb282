package org.leaven.page.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.Dose;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.FacetValue;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Step;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.Pagination;
import org.leaven.page.markdown.InlineMarkdown;
import org.leaven.page.metadata.JsonLd;
import org.leaven.page.metadata.LayoutMaker;
import org.leaven.page.metadata.PageMetadata;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.EntryLink;
import org.leaven.page.view.FacetView;
import org.leaven.page.view.Page;
import org.leaven.page.view.Standing;
import org.leaven.page.view.StepView;
import org.leaven.page.view.TopicLink;
import org.leaven.page.view.frame.PageLink;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/** Makes the page of each entry. */
public final class EntryPages {
  private final KnowledgeBase base;
  private final LinkResolver linkResolver;
  private final VerdictResolver standings;
  private final EntryRelations relations;
  private final LayoutMaker layouts;
  private final JsonLd jsonLd;
  private final InlineMarkdown inline;
  private final Messages words;
  private final Map<String, Entry> before = new HashMap<>();
  private final Map<String, Entry> after = new HashMap<>();

  public EntryPages(LayoutMaker.SiteContext site, LayoutMaker layouts, JsonLd jsonLd) {
    this.base = site.base();
    this.linkResolver = site.linkResolver();
    this.standings = site.standings();
    this.relations = new EntryRelations(base, linkResolver, standings, site.renderers());
    this.layouts = layouts;
    this.jsonLd = jsonLd;
    this.inline = site.renderers().inline();
    this.words = site.renderers().words();
    recordNeighbours();
  }

  /**
   * The page of an entry.
   *
   * @param path the path that links are relative to: its own path, or another
   * @param mentions the pages that name it in their text
   */
  public Page.EntryPage page(String path, Entry entry, BodyView body, List<PageLink> mentions) {
    List<Standing> all = standings.of(path, entry);
    List<StepView> steps = steps(path, entry);
    String summary = inline.plain(entry.summary(), linkResolver.pageLinks(path));
    return new Page.EntryPage(
        layouts.of(
            new PageMetadata.PageInfo(
                path,
                entry.name(),
                description(entry, summary, all),
                Pagination.name(LinkResolver.path(entry))),
            List.of(layouts.list(path, entry.folder())),
            jsonLd.entry(entry, summary, steps)),
        body,
        linkResolver.link(path, entry),
        inline.html(entry.summary(), linkResolver.pageLinks(path)),
        entry.aliases(),
        all,
        unlisted(all),
        standings.difference(all),
        steps,
        entry.adaptations().stream()
            .map(text -> inline.html(text, linkResolver.pageLinks(path)))
            .toList(),
        facets(path, entry),
        relations.of(path, entry),
        mentions,
        linkResolver.sources(path, entry.citations()),
        Objects.toString(entry.reviewBy(), ""),
        entry.reviewBy() == null ? "" : words.date(entry.reviewBy()),
        neighbour(path, entry, before),
        neighbour(path, entry, after));
  }

  /** The topics without a verdict that share one line; none where there are only two topics. */
  private static List<TopicLink> unlisted(List<Standing> all) {
    List<TopicLink> topics =
        all.stream()
            .filter(standing -> standing.kind().equals(VerdictResolver.NONE))
            .map(Standing::topic)
            .toList();
    return all.size() > 2 && topics.size() > 1 ? topics : List.of();
  }

  private @Nullable EntryLink neighbour(String path, Entry entry, Map<String, Entry> beside) {
    Entry other = beside.get(entry.id());
    return other == null ? null : linkResolver.link(path, other);
  }

  /** Records the neighbours of each entry in the list of its folder. */
  private void recordNeighbours() {
    Map<String, Entry> last = new HashMap<>();
    for (Entry entry : base.entries()) {
      Entry other = last.put(entry.folder(), entry);
      if (other != null) {
        before.put(entry.id(), other);
        after.put(other.id(), entry);
      }
    }
  }

  private String description(Entry entry, String summary, List<Standing> all) {
    String verdicts = String.join("; ", all.stream().map(standings::line).toList());
    return words.say("entry.description", entry.name(), verdicts)
        + (summary.isEmpty() ? "" : " " + summary);
  }

  private List<StepView> steps(String path, Entry entry) {
    List<StepView> steps = new ArrayList<>();
    for (Step step : entry.steps()) {
      List<StepView.DoseView> doses =
          step.doses().stream().map(dose -> dose(dose, step.per())).toList();
      steps.add(new StepView(inline.html(step.text(), linkResolver.pageLinks(path)), doses));
    }
    return steps;
  }

  private StepView.DoseView dose(Dose dose, String per) {
    return new StepView.DoseView(
        dose.kind().id(), dose.amount(), dose.unit().symbol(), per, text(dose, per));
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
        Hrefs.relative(from, LinkResolver.path(value.facet(), value.term())),
        value.term().id(),
        value.term().label(),
        value.basis().id(),
        standings.basisNote(value.basis()),
        linkResolver.sources(from, value.citations()));
  }
}
