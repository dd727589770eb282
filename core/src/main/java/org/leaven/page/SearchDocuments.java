package org.leaven.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Relation;
import org.leaven.knowledge.Step;
import org.leaven.knowledge.Term;
import org.leaven.knowledge.Topic;
import org.leaven.page.author.AuthorPage;
import org.leaven.page.cache.ViewCache;
import org.leaven.page.entry.EntryPages;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.markdown.InlineMarkdown;
import org.leaven.page.markdown.RenderedMarkdown;
import org.leaven.page.markdown.syntax.TextLinkResolver;
import org.leaven.page.verdict.FilterMaker;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.view.FacetView;
import org.leaven.page.words.Messages;
import org.leaven.page.words.PhraseFitting;

/** Makes the search documents of entries, topics and the author's pages. */
final class SearchDocuments {
  private final KnowledgeBase base;
  private final VerdictResolver standings;
  private final EntryPages entryPages;
  private final RenderedTexts texts;
  private final InlineMarkdown inline;
  private final TextLinkResolver links;
  private final Messages words;
  private final FilterMaker filters;
  private final ViewCache fragments;

  SearchDocuments(GeneratedPages.PageContext context, EntryPages pages, FilterMaker filters) {
    this.base = context.site().base();
    this.standings = context.site().standings();
    this.entryPages = pages;
    this.texts = context.texts();
    this.inline = context.site().renderers().inline();
    this.links = context.site().linkResolver().pageLinks(LinkResolver.HOME);
    this.words = context.site().renderers().words();
    this.filters = filters;
    this.fragments = context.fragments();
  }

  SearchDocument entry(Entry entry) {
    RenderedMarkdown text = texts.rendered(LinkResolver.path(entry));
    return fragments.fragment(SearchDocument.class, "", entry, text, () -> entryNow(entry, text));
  }

  private SearchDocument entryNow(Entry entry, RenderedMarkdown text) {
    String path = LinkResolver.path(entry);
    return new SearchDocument(
        path,
        entry.id(),
        "entry",
        entry.name(),
        entry.kind().isEmpty() ? base.head().nouns().entry() : entry.kind(),
        entry.aliases(),
        entry.keywords(),
        plain(entry.summary()),
        headings(text),
        reasons(entry),
        steps(entry),
        facets(entry),
        terms(entry),
        filters.choices(entry),
        related(entry),
        text.plain(),
        List.of(),
        standings.of("", entry));
  }

  private String plain(String text) {
    return inline.plain(text, links);
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
      step.doses().forEach(dose -> all.add(entryPages.text(dose, step.per())));
    }
    entry.adaptations().forEach(text -> add(all, text));
    entry.media().forEach(medium -> add(all, medium.caption()));
    return all;
  }

  private List<String> facets(Entry entry) {
    List<String> all = new ArrayList<>();
    for (Term term : filters.terms(entry)) {
      all.add(term.label());
      all.addAll(term.keywords());
    }
    return all;
  }

  private List<String> terms(Entry entry) {
    return entryPages.facets(LinkResolver.path(entry), entry).stream()
        .map(
            facet ->
                facet.label()
                    + ": "
                    + String.join(
                        ", ", facet.terms().stream().map(FacetView.TermView::label).toList()))
        .toList();
  }

  private List<String> related(Entry entry) {
    Stream<Entry> to =
        entry.relations().stream()
            .filter(SearchDocuments::isShownPlain)
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

  SearchDocument topic(Topic topic) {
    String path = LinkResolver.path(topic);
    RenderedMarkdown text = texts.rendered(path);
    List<String> reasons = new ArrayList<>();
    for (List<Reason> list : topic.reasons().values()) {
      list.forEach(reason -> add(reasons, reason.text()));
    }
    return new SearchDocument(
        path,
        topic.id(),
        "topic",
        PhraseFitting.heading(topic.label()),
        words.say("kind.topic"),
        topic.aliases(),
        topic.keywords(),
        plain(topic.summary()),
        headings(text),
        reasons,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        text.plain(),
        List.of(),
        List.of());
  }

  /** A page of the author's text, whatever else it shows. */
  SearchDocument page(AuthorPage page) {
    RenderedMarkdown rendered = texts.rendered(page.path());
    SearchSections text = new SearchSections(rendered);
    return new SearchDocument(
        page.path(),
        page.path().equals(LinkResolver.HOME) ? base.head().id() : page.id(),
        "page",
        page.title(),
        words.say("kind.page"),
        List.of(),
        fileName(page),
        page.description(),
        headings(rendered),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        text.beginning(),
        text.sections(),
        List.of());
  }

  /** The words of the file name, which are keywords, too. */
  private static List<String> fileName(AuthorPage page) {
    String name = page.id().substring(page.id().lastIndexOf('/') + 1).replace('-', ' ');
    return name.equals("index") ? List.of() : List.of(name);
  }

  private static List<String> headings(RenderedMarkdown text) {
    return text.headings().stream().map(RenderedMarkdown.Heading::text).toList();
  }
}
