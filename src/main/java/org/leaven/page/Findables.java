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
import org.leaven.page.markdown.InlineMarkdown;
import org.leaven.page.markdown.LinkBook;
import org.leaven.page.markdown.Rendered;
import org.leaven.page.view.FacetView;

/** Gathers what a reader can search for. */
final class Findables {
  private final KnowledgeBase base;
  private final Standings standings;
  private final EntryPages entryPages;
  private final Texts texts;
  private final InlineMarkdown inline;
  private final LinkBook links;
  private final Words words;
  private final FilterMaker filters;
  private final Recall recall;

  Findables(GeneratedPages.Room room, EntryPages pages, FilterMaker filters) {
    this.base = room.grounds().base();
    this.standings = room.grounds().standings();
    this.entryPages = pages;
    this.texts = room.texts();
    this.inline = room.grounds().voice().inline();
    this.links = room.grounds().atlas().book(Atlas.HOME);
    this.words = room.grounds().voice().words();
    this.filters = filters;
    this.recall = room.recall();
  }

  Findable entry(Entry entry) {
    Rendered text = texts.rendered(Atlas.path(entry));
    return recall.piece(Findable.class, "", entry, text, () -> entryNow(entry, text));
  }

  private Findable entryNow(Entry entry, Rendered text) {
    String path = Atlas.path(entry);
    return new Findable(
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
    return entryPages.facets(Atlas.path(entry), entry).stream()
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
            .filter(Findables::isShownPlain)
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

  Findable topic(Topic topic) {
    String path = Atlas.path(topic);
    Rendered text = texts.rendered(path);
    List<String> reasons = new ArrayList<>();
    for (List<Reason> list : topic.reasons().values()) {
      list.forEach(reason -> add(reasons, reason.text()));
    }
    return new Findable(
        path,
        topic.id(),
        "topic",
        Wording.heading(topic.label()),
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
  Findable page(AuthorPage page) {
    Rendered rendered = texts.rendered(page.path());
    SectionReader text = new SectionReader(rendered);
    return new Findable(
        page.path(),
        page.path().equals(Atlas.HOME) ? base.head().id() : page.id(),
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

  /** What the author calls a page's file says what it is about, too. */
  private static List<String> fileName(AuthorPage page) {
    String name = page.id().substring(page.id().lastIndexOf('/') + 1).replace('-', ' ');
    return name.equals("index") ? List.of() : List.of(name);
  }

  private static List<String> headings(Rendered text) {
    return text.headings().stream().map(Rendered.Heading::text).toList();
  }
}
