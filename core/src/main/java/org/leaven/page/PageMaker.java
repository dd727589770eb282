package org.leaven.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.page.author.AuthorPage;
import org.leaven.page.author.HeaderReader;
import org.leaven.page.cache.CacheContext;
import org.leaven.page.cache.ViewCache;
import org.leaven.page.entry.CardPartitioner;
import org.leaven.page.entry.EntryPages;
import org.leaven.page.link.Backlinks;
import org.leaven.page.link.Citations;
import org.leaven.page.link.GlossaryTerms;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.PageSettings;
import org.leaven.page.link.PathAllocator;
import org.leaven.page.link.UnresolvedReferences;
import org.leaven.page.markdown.InlineMarkdown;
import org.leaven.page.markdown.Markdown;
import org.leaven.page.metadata.JsonLd;
import org.leaven.page.metadata.PageFrameMaker;
import org.leaven.page.metadata.PageMetadata;
import org.leaven.page.metadata.ShareCards;
import org.leaven.page.verdict.FilterMaker;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.verdict.VerdictTables;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.Page;
import org.leaven.page.view.SiteView;
import org.leaven.page.view.frame.PageLink;
import org.leaven.page.words.Messages;
import org.leaven.page.words.Renderers;
import org.leaven.source.Cache;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problems;

/**
 * Makes every page of a site from a knowledge base and the author's own texts.
 *
 * <p>An author's text whose path is that of a generated page becomes that page's introduction;
 * every other text becomes a page of its own. Drafts and pages that are not due yet are made, too,
 * but nothing links to them.
 */
public final class PageMaker {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi");

  private final KnowledgeBase base;
  private final PageSettings settings;
  private final Problems problems = new Problems();
  private final Renderers renderers;
  private final Cache memoryCache;

  /** The author's texts by use; those of drafts are never introductions. */
  private record AuthorTexts(
      List<AuthorPage> all, List<AuthorPage> published, List<AuthorPage> own) {
    /** Those whose text some page shows: a generated page shows no text that is not due. */
    List<AuthorPage> shown() {
      return all.stream().filter(page -> page.isPublished() || own.contains(page)).toList();
    }

    List<AuthorPage> publishedOwn() {
      return own.stream().filter(AuthorPage::isPublished).toList();
    }
  }

  public PageMaker(KnowledgeBase base, PageSettings settings, Messages words) {
    this(base, settings, words, Cache.none());
  }

  /** The same, with a cache of what earlier builds made. */
  public PageMaker(KnowledgeBase base, PageSettings settings, Messages words, Cache memoryCache) {
    this.memoryCache = memoryCache;
    this.base = base;
    this.settings = settings;
    this.renderers = new Renderers(words, new InlineMarkdown());
  }

  /**
   * Makes the pages.
   *
   * <p>Problems: {@code unknown-link}, {@code bad-directive}, {@code duplicate-path}, and those of
   * {@link HeaderReader}.
   *
   * @param tree the sources that the knowledge base was read from
   */
  public Checked<SitePlan> make(SourceTree tree) {
    Markdown markdown = new Markdown(settings.isHtmlAllowed());
    Checked<List<AuthorPage>> read =
        new AuthorPages(settings.headers(), settings.asOf(), markdown::title).read(tree.pages());
    problems.addAll(read.problems());
    PathAllocator paths = new PathAllocator(base, problems);
    List<AuthorPage> all = read.value();
    AuthorTexts authorTexts =
        new AuthorTexts(
            all,
            all.stream().filter(AuthorPage::isPublished).toList(),
            all.stream().filter(page -> !paths.isGenerated(page.path())).toList());
    authorTexts.own().forEach(paths::take);
    GeneratedPages.PageContext context = makeContext(authorTexts, tree, markdown);
    GlossaryTerms terms = new GlossaryTerms(base);
    authorTexts.published().forEach(page -> recordBacklinks(page, terms, context));
    DatasetLinkCheck texts = new DatasetLinkCheck(tree, renderers.inline(), problems);
    texts.check(base.head(), context.site().linkResolver());
    base.entries()
        .forEach(entry -> texts.check(entry, context.site().linkResolver(), context.backlinks()));
    return problems.with(plan(authorTexts, context));
  }

  private GeneratedPages.PageContext makeContext(
      AuthorTexts authorTexts, SourceTree tree, Markdown markdown) {
    UnresolvedReferences unresolved = new UnresolvedReferences(base.gaps(), tree);
    Citations citations = new Citations(base);
    CacheContext cacheContext =
        CacheContext.of(
            base, settings, renderers.words(), authorTexts.published(), citations.parts());
    ViewCache fragments =
        new ViewCache(unresolved.isNothing() ? memoryCache : Cache.none(), base, cacheContext);
    LinkResolver linkResolver =
        new LinkResolver(base, authorTexts.all(), unresolved, renderers.words(), citations);
    VerdictResolver standings =
        new VerdictResolver(base, linkResolver, renderers.inline(), renderers.words());
    VerdictTables tables =
        new VerdictTables(base, linkResolver, standings, renderers.words(), fragments);
    DirectiveExpander directives = new DirectiveExpander(base, unresolved, tables);
    RenderedTexts texts =
        new RenderedTexts(
            authorTexts.shown(),
            page ->
                RenderedTexts.render(
                    page,
                    linkResolver,
                    markdown,
                    words -> isTitle(words, page, authorTexts, linkResolver)),
            directives,
            problems);
    ShareCards shareCards =
        new ShareCards(base, settings.addresses(), standings, renderers.words());
    PageMetadata metadata =
        new PageMetadata(
            base,
            settings.addresses(),
            shareCards,
            new PageMetadata.Settings(settings.hasCopies(), cacheContext.hasDates()));
    PageFrameMaker.SiteContext siteContext =
        new PageFrameMaker.SiteContext(base, linkResolver, standings, renderers);
    PageFrameMaker layouts = new PageFrameMaker(siteContext, authorTexts.publishedOwn(), metadata);
    JsonLd jsonLd = new JsonLd(base, settings.addresses());
    return new GeneratedPages.PageContext(
        siteContext, tables, layouts, texts, new Backlinks(), jsonLd, shareCards, fragments);
  }

  /** Whether words are the title of the page that shows a text: its own, or that of its subject. */
  private static boolean isTitle(
      String words, AuthorPage page, AuthorTexts authorTexts, LinkResolver linkResolver) {
    boolean hasOwn = page.path().equals(LinkResolver.HOME) || authorTexts.own().contains(page);
    return words.equals(hasOwn ? page.title() : linkResolver.subject(page));
  }

  private void recordBacklinks(
      AuthorPage page, GlossaryTerms terms, GeneratedPages.PageContext context) {
    String name = context.site().linkResolver().name(page);
    context.texts().rendered(page.path()).parts().stream()
        .flatMap(part -> terms.in(part).stream())
        .map(anchor -> LinkResolver.GLOSSARY + "#" + anchor)
        .forEach(term -> context.backlinks().add(term, page.path(), name));
    context
        .texts()
        .rendered(page.path())
        .mentions()
        .forEach(
            id ->
                context.backlinks().add(context.site().linkResolver().path(id), page.path(), name));
  }

  private SitePlan plan(AuthorTexts authorTexts, GeneratedPages.PageContext context) {
    EntryPages entryPages = new EntryPages(context.site(), context.layouts(), context.jsonLd());
    GeneratedPages maker = new GeneratedPages(context, filters(context));
    List<SitePlan.Authored> authored =
        authorTexts.own().stream().map(page -> authored(page, maker, context)).toList();
    Set<String> own =
        authorTexts.own().stream().map(AuthorPage::source).collect(Collectors.toSet());
    Set<String> introductions =
        authorTexts.all().stream()
            .map(AuthorPage::source)
            .filter(source -> !own.contains(source))
            .collect(Collectors.toSet());
    return new SitePlan(
        site(),
        generated(maker, entryPages, authorTexts, context),
        authored,
        introductions,
        searchDocuments(entryPages, authorTexts, context),
        filters(context).filters(base.entries()),
        origins(authorTexts),
        context.texts().links(),
        new PageViews(site(), maker, entryPages, context),
        context.shareCards().all());
  }

  private static SitePlan.Authored authored(
      AuthorPage page, GeneratedPages maker, GeneratedPages.PageContext context) {
    String html = String.join("", context.texts().rendered(page.path()).parts());
    return new SitePlan.Authored(page.source(), page.header(), maker.article(page), html);
  }

  private List<Page> generated(
      GeneratedPages maker,
      EntryPages entryPages,
      AuthorTexts authorTexts,
      GeneratedPages.PageContext context) {
    List<Supplier<List<? extends Page>>> makers = new ArrayList<>();
    makers.add(() -> List.of(maker.home()));
    base.head().topics().forEach(topic -> makers.add(() -> maker.topic(topic)));
    if (base.hasTopics()) {
      makers.add(maker::compare);
      makers.add(maker::sources);
    }
    context
        .site()
        .linkResolver()
        .folders()
        .forEach(folder -> makers.add(() -> maker.entries(folder)));
    makers.add(new FacetTermPages(context, filters(context))::pages);
    makers.add(() -> maker.search(authorTexts.publishedOwn()));
    if (base.hasSteps()) {
      makers.add(() -> List.of(maker.routine()));
    }
    if (!base.head().glossary().isEmpty()) {
      makers.add(() -> List.of(maker.glossary()));
    }
    makers.add(() -> List.of(maker.notFound()));
    Stream<Page> lists = makers.parallelStream().flatMap(each -> each.get().stream());
    Stream<Page> entries =
        base.entries().parallelStream().map(entry -> page(entry, entryPages, context));
    return Stream.concat(lists, entries)
        .sorted(Comparator.comparing(page -> page.frame().path()))
        .toList();
  }

  private static Page page(Entry entry, EntryPages entryPages, GeneratedPages.PageContext context) {
    String path = LinkResolver.path(entry);
    BodyView body = context.texts().body(path);
    List<PageLink> mentions = context.backlinks().of(path);
    return context
        .fragments()
        .fragment(
            Page.EntryPage.class,
            path,
            entry,
            List.of(body, mentions),
            () -> entryPages.page(path, entry, body, mentions));
  }

  private FilterMaker filters(GeneratedPages.PageContext context) {
    return new FilterMaker(
        base, context.site().standings(), renderers.words(), context.fragments());
  }

  private Map<String, String> origins(AuthorTexts authorTexts) {
    Map<String, String> origins = new TreeMap<>();
    base.entries().forEach(entry -> origins.put(LinkResolver.path(entry), entry.at().path()));
    authorTexts.all().forEach(page -> origins.put(page.path(), page.source()));
    return origins;
  }

  private List<SearchDocument> searchDocuments(
      EntryPages entryPages, AuthorTexts authorTexts, GeneratedPages.PageContext context) {
    SearchDocuments maker = new SearchDocuments(context, entryPages, filters(context));
    Map<String, SearchDocument> found = new TreeMap<>();
    authorTexts.published().forEach(page -> found.put(page.path(), maker.page(page)));
    for (Topic topic : base.head().topics()) {
      found.put(LinkResolver.path(topic), maker.topic(topic));
    }
    base.entries().parallelStream()
        .map(maker::entry)
        .forEachOrdered(entry -> found.put(entry.path(), entry));
    found.remove(LinkResolver.SEARCH);
    found.remove(LinkResolver.ROUTINE);
    found.remove(LinkResolver.NOT_FOUND);
    return List.copyOf(found.values());
  }

  private SiteView site() {
    KnowledgeBase.Head head = base.head();
    String language = head.language();
    return new SiteView(
        head.id(),
        head.title(),
        head.tagline(),
        language,
        RIGHT_TO_LEFT.contains(language.split("-", 2)[0]) ? "rtl" : "ltr",
        head.nouns().entry(),
        head.nouns().entries(),
        head.theme().logo(),
        VerdictResolver.scale(base, renderers.words()),
        base.hasSteps(),
        CardPartitioner.count(base.entries().size()),
        false,
        "",
        null,
        renderers.words().all());
  }
}
