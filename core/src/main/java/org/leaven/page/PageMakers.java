package org.leaven.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.SitePlanMaker.AuthorTexts;
import org.leaven.page.SitePlanMaker.PageInput;
import org.leaven.page.authored.AuthorFile;
import org.leaven.page.cache.CacheContext;
import org.leaven.page.cache.ViewCache;
import org.leaven.page.entry.CardPartitioner;
import org.leaven.page.entry.EntryPageMaker;
import org.leaven.page.entry.RedirectPageMaker;
import org.leaven.page.frame.ContributionLinks;
import org.leaven.page.frame.PageFrameMaker;
import org.leaven.page.frame.PageMetadata;
import org.leaven.page.frame.PageStructuredData;
import org.leaven.page.frame.PlannedPage;
import org.leaven.page.frame.ShareCardPlanner;
import org.leaven.page.frame.SiteNavigation;
import org.leaven.page.link.Backlinks;
import org.leaven.page.link.Citations;
import org.leaven.page.link.DatasetLinkCheck;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.GlossaryTerms;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.SiteLanguages;
import org.leaven.page.link.UnresolvedReferences;
import org.leaven.page.markdown.InlineMarkdown;
import org.leaven.page.markdown.Markdown;
import org.leaven.page.markdown.RenderedMarkdown;
import org.leaven.page.markdown.syntax.CareCardRules;
import org.leaven.page.verdict.AlphabeticalIndex;
import org.leaven.page.verdict.FilterMaker;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.verdict.VerdictTables;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.Page;
import org.leaven.page.view.SiteView;
import org.leaven.page.view.layout.PageFrame;
import org.leaven.page.view.layout.PageLink;
import org.leaven.page.words.Messages;
import org.leaven.source.MemoryCache;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.Problems;

/** Creates the makers of pages, each with what it needs, and puts together what they make. */
final class PageMakers {
  /** Pages that only lead to others: there is no more to read on them, and no PDF has them. */
  private static final Pattern NOT_TO_READ = Pattern.compile("(routine|search)\\.html|facets/.+");

  private final KnowledgeBase base;
  private final Messages words;
  private final AuthorTexts authorTexts;
  private final InlineMarkdown inline = new InlineMarkdown();
  private final Backlinks backlinks = new Backlinks();
  private final LinkResolver links;
  private final VerdictTables tables;
  private final VerdictResolver verdicts;
  private final RenderedTexts texts;
  private final DatasetText text;
  private final ShareCardPlanner cards;
  private final SiteNavigation navigation;
  private final PageFrameMaker frames;
  private final CommonParts parts;
  private final PaginatedLists lists;
  private final FilterMaker filters;
  private final EntryPageMaker entryPages;
  private final TopicPageMaker topicPages;
  private final StandardPageMaker standardPages;
  private final ViewCache cache;

  /**
   * Renders the author's texts.
   *
   * @param problems of the texts
   */
  PageMakers(PageInput input, AuthorTexts authorTexts, SourceTree tree, Problems problems) {
    this.base = input.base();
    this.words = input.words();
    this.authorTexts = authorTexts;
    UnresolvedReferences unresolved = new UnresolvedReferences(base.gaps(), tree);
    Citations citations = new Citations(base);
    CacheContext context =
        CacheContext.of(base, input.settings(), words, authorTexts.published(), citations.parts());
    cache =
        new ViewCache(unresolved.isNothing() ? input.cache() : MemoryCache.none(), base, context);
    links =
        new LinkResolver(
            base, authorTexts.all(), unresolved, words, citations, input.settings().languages());
    text = new DatasetText(inline, links);
    verdicts = new VerdictResolver(base, links, text, words);
    tables = new VerdictTables(base, links, verdicts, words, cache);
    texts = texts(input, new DirectiveExpander(base, unresolved, tables), problems);
    cards = new ShareCardPlanner(base, input.settings().addresses(), verdicts, words);
    navigation = new SiteNavigation(base, verdicts.topics(), authorTexts.publishedOwn(), words);
    frames =
        new PageFrameMaker(
            base.head(),
            text,
            new PageFrameMaker.Links(
                navigation,
                new ContributionLinks(input.settings().contribution(), origins(), words)),
            metadata(input, context.hasDates()));
    parts = new CommonParts(frames, texts, backlinks);
    lists = new PaginatedLists(words, cache);
    filters = new FilterMaker(base, verdicts, words, cache);
    entryPages = new EntryPageMaker(base, verdicts, links, text, words, frames, navigation);
    topicPages = new TopicPageMaker(base, links, verdicts, tables, text, words, parts);
    standardPages = new StandardPageMaker(base.head(), text, words, parts);
  }

  private RenderedTexts texts(PageInput input, DirectiveExpander directives, Problems problems) {
    Map<String, String> careWords = new HashMap<>();
    CareCardRules.KINDS.forEach(kind -> careWords.put(kind, input.words().say("care." + kind)));
    careWords.put("colon", input.words().say("list.colon"));
    Markdown markdown = new Markdown(input.settings().isHtmlAllowed(), careWords);
    return new RenderedTexts(
        authorTexts.shown(),
        page -> {
          RenderedMarkdown text =
              RenderedTexts.render(page, links, markdown, title -> isTitle(title, page));
          return page.isTranslated() ? text : text.in(input.settings().languages().tags().get(0));
        },
        directives,
        problems);
  }

  /** Whether words are the title of the page that shows a text: its own, or that of its subject. */
  private boolean isTitle(String title, AuthorFile page) {
    boolean hasOwn = page.path().equals(LinkResolver.HOME) || authorTexts.own().contains(page);
    return title.equals(hasOwn ? page.title() : links.subject(page));
  }

  private PageMetadata metadata(PageInput input, boolean hasFeed) {
    return new PageMetadata(
        base,
        input.settings().addresses(),
        cards,
        new PageMetadata.Settings(
            input.settings().hasCopies(), hasFeed, input.settings().languages()));
  }

  /**
   * Records which pages mention which, for the lists of mentions on them, and reports links in the
   * dataset that lead nowhere.
   */
  private void recordLinks(SourceTree tree, Problems problems) {
    GlossaryTerms terms = new GlossaryTerms(base);
    Stream.concat(authorTexts.published().stream(), authorTexts.ofEntries().stream())
        .filter(page -> !NOT_TO_READ.matcher(page.path()).matches())
        .forEach(page -> recordBacklinks(page, terms));
    DatasetLinkCheck check = new DatasetLinkCheck(tree, base.head().language(), inline, problems);
    check.check(base.head(), links);
    base.entries().forEach(entry -> check.check(entry, links, backlinks));
  }

  private void recordBacklinks(AuthorFile page, GlossaryTerms terms) {
    String name = links.name(page);
    texts.rendered(page.path()).parts().stream()
        .flatMap(part -> terms.in(part).stream())
        .map(anchor -> LinkResolver.GLOSSARY + "#" + anchor)
        .forEach(term -> backlinks.add(term, page.path(), name));
    texts
        .rendered(page.path())
        .mentions()
        .forEach(id -> backlinks.add(links.path(id), page.path(), name));
  }

  /**
   * Plans all pages.
   *
   * @param problems of links in the dataset
   */
  SitePlan plan(SourceTree tree, Problems problems) {
    recordLinks(tree, problems);
    texts.expandDirectives();
    List<SitePlan.Authored> authored = authorTexts.own().stream().map(this::authored).toList();
    Set<String> own =
        authorTexts.own().stream().map(AuthorFile::source).collect(Collectors.toSet());
    Map<String, String> introductions =
        authorTexts.all().stream()
            .filter(page -> !own.contains(page.source()))
            .collect(Collectors.toMap(AuthorFile::source, AuthorFile::title));
    return new SitePlan(
        site(),
        generated().sorted(Comparator.comparing(PlannedPage::path)).toList(),
        authored,
        introductions,
        this::searchDocuments,
        filters.filters(base.entries()),
        origins(),
        texts.links(),
        new RelocatedContent(this::entryPage, topicPages, tables, verdicts, links, text, words),
        embedGuide(),
        cards.all());
  }

  private SitePlan.Authored authored(AuthorFile page) {
    String html = String.join("", texts.rendered(page.path()).parts());
    return new SitePlan.Authored(page.source(), page.header(), standardPages.article(page), html);
  }

  /** The generated pages. */
  private Stream<PlannedPage> generated() {
    Stream<PlannedPage> entries =
        base.entries().stream()
            .map(
                entry ->
                    new PlannedPage(
                        LinkResolver.path(entry),
                        PlannedPage.ENTRY,
                        entry.name(),
                        () -> entryPage(entry)));
    return Stream.concat(lists().stream(), entries);
  }

  private List<PlannedPage> lists() {
    String title = base.head().title();
    EntryItems items = new EntryItems(links, verdicts, text, filters, cache);
    RedirectPageMaker redirects = new RedirectPageMaker(base, links, frames);
    List<PlannedPage> pages = new ArrayList<>();
    pages.add(new HomePageMaker(base, links, verdicts, text, parts).planned());
    base.head().topics().forEach(topic -> pages.addAll(pages(topic)));
    if (base.hasTopics()) {
      pages.addAll(new ComparePageMaker(title, tables, parts, words, lists).pages());
      pages.addAll(new SourcesPageMaker(title, links, verdicts, text, words, parts, lists).pages());
    }
    FolderPageMaker entryLists =
        new FolderPageMaker(base, navigation, items, filters, parts, words, lists);
    navigation.folders().forEach(folder -> pages.addAll(entryLists.pages(folder)));
    pages.addAll(
        new FacetPageMaker(base, items, filters, parts, links.facets(), words, lists, redirects)
            .pages());
    AlphabeticalIndex index =
        new AlphabeticalIndex(base, authorTexts.publishedOwn(), verdicts, words);
    pages.addAll(
        new SearchPageMaker(title, index, words, parts).pages(filters.filters(base.entries())));
    if (base.hasRoutine()) {
      pages.add(new RoutinePageMaker(base, links, items, navigation, parts, words).planned());
    }
    if (!base.head().glossary().isEmpty()) {
      pages.add(standardPages.glossary());
    }
    pages.add(standardPages.notFound());
    pages.addAll(redirects.pages(authorTexts.published()));
    return pages;
  }

  /** The page of a topic, and those of the later parts of its tables. */
  private List<PlannedPage> pages(Topic topic) {
    List<PlannedPage> pages = new ArrayList<>(List.of(topicPages.planned(topic)));
    if (topicPages.isJudging(topic)) {
      pages.addAll(new TopicTablePageMaker(base, links, tables, frames, words, cache).pages(topic));
    }
    return pages;
  }

  private Page.EntryPage entryPage(Entry entry) {
    String path = LinkResolver.path(entry);
    BodyView body = parts.body(path);
    List<PageLink> mentions = parts.mentions(path);
    return cache.fragment(
        Page.EntryPage.class,
        path,
        entry,
        List.of(body, mentions),
        () -> entryPages.page(path, entry, body, mentions));
  }

  private List<SearchDocument> searchDocuments() {
    TextSearchDocuments maker = new TextSearchDocuments(base.head(), texts, text, words);
    EntrySearchDocuments entries =
        new EntrySearchDocuments(base, verdicts, entryPages, texts, text, filters, cache);
    Map<String, SearchDocument> found = new TreeMap<>();
    authorTexts.published().forEach(page -> found.put(page.path(), maker.page(page)));
    for (Topic topic : base.head().topics()) {
      found.put(LinkResolver.path(topic), maker.topic(topic));
    }
    base.entries().parallelStream()
        .map(entries::document)
        .forEachOrdered(entry -> found.put(entry.path(), entry));
    found.remove(LinkResolver.SEARCH);
    found.remove(LinkResolver.ROUTINE);
    found.remove(LinkResolver.NOT_FOUND);
    return List.copyOf(found.values());
  }

  private Map<String, String> origins() {
    Map<String, String> origins = new TreeMap<>();
    for (Entry entry : base.entries()) {
      String source = entry.at().path();
      origins.put(LinkResolver.path(entry), source);
      entry.formerIds().forEach(id -> origins.put(LinkResolver.formerPath(entry, id), source));
    }
    authorTexts.all().forEach(page -> origins.put(page.path(), page.source()));
    return origins;
  }

  private PageFrame embedGuide() {
    return frames.of(
        new PageMetadata.PageInfo(LinkResolver.EMBED_GUIDE, words.say("embed.title"), ""),
        jsonLd -> PageStructuredData.UNLISTED);
  }

  private SiteView site() {
    KnowledgeBase.Head head = base.head();
    String language = head.language();
    return new SiteView(
        head.id(),
        head.title(),
        head.tagline(),
        language,
        SiteLanguages.direction(language),
        head.nouns().entry(),
        head.nouns().entries(),
        head.theme().logo(),
        VerdictResolver.scale(base, words),
        base.hasRoutine(),
        base.givesReasons(),
        base.isLarge(),
        CardPartitioner.count(base.entries().size()),
        false,
        "",
        null,
        head.bases().stream()
            .filter(other -> !other.search().isEmpty())
            .map(other -> new SiteView.OtherSearch(other.label(), other.url(), other.search()))
            .toList(),
        words.all());
  }
}
