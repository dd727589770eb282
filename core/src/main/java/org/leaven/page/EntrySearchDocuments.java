package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.FacetTerm;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Relation;
import org.leaven.knowledge.Step;
import org.leaven.page.cache.ViewCache;
import org.leaven.page.entry.EntryPageMaker;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.markdown.RenderedMarkdown;
import org.leaven.page.verdict.FilterMaker;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.view.FacetView;
import org.leaven.page.view.FieldView;

/** Makes the search documents of entries. */
final class EntrySearchDocuments {
  private final KnowledgeBase base;
  private final VerdictResolver verdicts;
  private final EntryPageMaker pages;
  private final RenderedTexts texts;
  private final DatasetText text;
  private final FilterMaker filters;
  private final ViewCache cache;

  EntrySearchDocuments(
      KnowledgeBase base,
      VerdictResolver verdicts,
      EntryPageMaker pages,
      RenderedTexts texts,
      DatasetText text,
      FilterMaker filters,
      ViewCache cache) {
    this.base = base;
    this.verdicts = verdicts;
    this.pages = pages;
    this.texts = texts;
    this.text = text;
    this.filters = filters;
    this.cache = cache;
  }

  SearchDocument document(Entry entry) {
    RenderedMarkdown text = texts.rendered(LinkResolver.path(entry));
    return cache.fragment(SearchDocument.class, "", entry, text, () -> entryNow(entry, text));
  }

  private SearchDocument entryNow(Entry entry, RenderedMarkdown text) {
    String path = LinkResolver.path(entry);
    return new SearchDocument(
        path,
        entry.id(),
        "entry",
        entry.name(),
        kind(entry),
        entry.aliases(),
        keywords(entry),
        plain(entry.summary()),
        TextSearchDocuments.headings(text),
        reasons(entry),
        steps(entry),
        facets(entry),
        terms(entry),
        filters.choices(entry),
        related(entry),
        text.plain(),
        List.of(),
        verdicts.of("", entry));
  }

  /** What it is; a withdrawn entry or a draft is found as such. */
  private String kind(Entry entry) {
    String kind = entry.kind().isEmpty() ? base.head().nouns().entry() : entry.kind();
    String state = verdicts.state(entry);
    return state.isEmpty() ? kind : kind + ", " + state;
  }

  private static List<String> keywords(Entry entry) {
    return entry.reading().isEmpty()
        ? entry.keywords()
        : Stream.concat(Stream.of(entry.reading()), entry.keywords().stream()).toList();
  }

  private String plain(String written) {
    return text.plain(LinkResolver.HOME, written);
  }

  private List<String> reasons(Entry entry) {
    List<String> all = new ArrayList<>();
    for (Judgement own : entry.judgements()) {
      own.reasons().forEach(reason -> add(all, reason.text()));
      own.conditions().forEach(condition -> add(all, condition.text()));
      add(all, own.note());
    }
    return all;
  }

  private void add(List<String> all, String text) {
    String plain = plain(text);
    if (!plain.isEmpty()) {
      all.add(plain);
    }
  }

  private List<String> steps(Entry entry) {
    List<String> all = new ArrayList<>();
    for (Step step : entry.steps()) {
      add(all, step.text());
      step.doses().forEach(dose -> all.add(pages.text(dose, step.per())));
    }
    entry.adaptations().forEach(text -> add(all, text));
    entry.media().forEach(medium -> add(all, medium.caption()));
    return all;
  }

  private List<String> facets(Entry entry) {
    List<String> all = new ArrayList<>();
    for (FacetTerm term : filters.terms(entry)) {
      all.add(term.label());
      all.addAll(term.keywords());
    }
    for (FieldView field : verdicts.fields().of(LinkResolver.HOME, entry)) {
      if (field.type().equals("text")) {
        all.add(field.text());
      }
    }
    return all;
  }

  private List<String> terms(Entry entry) {
    Stream<String> fields =
        verdicts.fields().of(LinkResolver.HOME, entry).stream()
            .map(field -> field.label() + ": " + field.text());
    return Stream.concat(facetTerms(entry), fields).toList();
  }

  private Stream<String> facetTerms(Entry entry) {
    return pages.facets(LinkResolver.path(entry), entry).stream()
        .map(
            facet ->
                facet.label()
                    + ": "
                    + String.join(
                        ", ", facet.terms().stream().map(FacetView.TermView::label).toList()));
  }

  private List<String> related(Entry entry) {
    Stream<Entry> to =
        entry.relations().stream()
            .filter(EntrySearchDocuments::isShownPlain)
            .flatMap(relation -> base.entry(relation.target()).stream());
    Stream<Entry> from =
        base.inbound(entry).stream()
            .filter(inbound -> isShownPlain(inbound.relation()))
            .map(KnowledgeBase.Inbound::from);
    return Stream.concat(to, from).map(Entry::name).distinct().toList();
  }

  private static boolean isShownPlain(Relation relation) {
    return relation.kind() != Relation.Kind.ALTERNATIVE_TO;
  }
}
