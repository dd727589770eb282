package org.leaven.site;

import java.io.File;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.render.DocumentsRenderer;
import org.jbake.render.RenderingTool;
import org.jbake.template.RenderingException;
import org.jspecify.annotations.Nullable;
import org.leaven.site.asciidoc.AsciidoctorLog;
import org.leaven.site.cache.BuildCache;
import org.leaven.site.cache.PreviousBuild;
import org.leaven.site.cache.ThemeFingerprint;
import org.leaven.site.input.AuthoredPage;
import org.leaven.site.input.BakeInput;
import org.leaven.site.input.GeneratedPage;
import org.leaven.site.input.KnowledgeBaseInput;
import org.leaven.site.input.PlainSiteInput;
import org.leaven.site.jbake.GeneratedDocument;
import org.leaven.site.jbake.JBakeDocumentFactory;
import org.leaven.site.jbake.MemoryStore;
import org.leaven.site.parse.PageParser;
import org.leaven.site.settings.SiteSettings;
import org.leaven.site.template.FreeMarkerSetup;
import org.leaven.site.template.TemplateProblems;
import org.leaven.source.FileNameNormalizer;
import org.leaven.source.Hrefs;
import org.leaven.source.MemoryCache;
import org.leaven.source.problem.Problems;

/** Runs one bake: crawls the content, claims output paths, renders pages, and copies assets. */
@SuppressWarnings("JavaUtilDate") // JBake's own type
final class BakeRun {
  private final BakeInput input;
  private final Path output;
  private final AsciidoctorLog log = new AsciidoctorLog();
  private final PageParser parser;
  private final PreviousBuild last;
  private final MemoryCache memoryCache;
  private final Problems problems;
  private final DefaultJBakeConfiguration config;
  private final MemoryStore store;

  /** The output folder, the previous build and the cache. */
  record Context(Path output, PreviousBuild last, MemoryCache memoryCache) {}

  BakeRun(BakeInput input, Context context, Problems problems) {
    this.input = input;
    this.output = context.output();
    this.parser = new PageParser(input, problems, log);
    this.last = context.last();
    this.memoryCache = context.memoryCache();
    this.problems = problems;
    this.config = input.settings().config();
    this.store = new MemoryStore(input.settings().asOf());
  }

  /**
   * The number of pages, the cache for the next bake, the sources by page path, the reused files,
   * and the files that no template makes.
   */
  record Result(
      int pages,
      BuildCache buildCache,
      Map<String, String> sources,
      Set<String> kept,
      Set<String> generated) {}

  Result bake(PageListener pageListener) throws IOException {
    File content = config.getContentFolder();
    LinksOutside outside = new LinksOutside(input.settings().root());
    config.setContentFolder(
        input instanceof KnowledgeBaseInput
            ? FilteredFolder.ofContent(content)
            : FilteredFolder.without(content, outside.below(content)));
    try {
      crawl();
      if (!input.settings().hasTemplates()) {
        return new Result(
            0,
            BuildCache.none(),
            Map.of(),
            Set.of(),
            Set.of()); // problems in pages are already reported
      }
      if (input instanceof PlainSiteInput
          && input.settings().written("asciidoctor.option.requires").isPresent()) {
        // such as diagrams, which are generated beside the pages that show them
        config.setContentFolder(FilteredFolder.without(content, outside.below(content)));
      }
      OutputPaths paths = new OutputPaths(input.settings(), problems);
      WrittenPagesCheck count =
          new WrittenPagesCheck(new DocumentPaths(config, output), store.documents(), problems);
      count.claim(paths);
      if (input instanceof PlainSiteInput plain) {
        new ListPagePaths(plain.settings(), store.documents()).claim(paths);
        count.checkNames(config);
      }
      if (input.settings().isLenient()) {
        store.keepTheLastOfEach();
      }
      ReusedFiles kept = render(pageListener);
      int pages = count.written(kept);
      Set<String> generated =
          new AssetWriter(input, output, paths, problems).write(memoryCache, kept, outside);
      return new Result(pages, kept.buildCache(), sources(), kept.link(output), generated);
    } finally {
      outside.report(problems);
      log.close();
      config.setContentFolder(content);
    }
  }

  /** The sources of pages, by the pages' paths. */
  private Map<String, String> sources() {
    DocumentPaths paths = new DocumentPaths(config, output);
    Map<String, String> sources = new HashMap<>();
    for (DocumentModel document : store.documents()) {
      if (document.getFile() != null && document.getUri() != null) {
        sources.put(paths.path(document), paths.source(document));
      }
    }
    return sources;
  }

  private void crawl() {
    ContentCrawler crawl = new ContentCrawler(config, parser);
    crawl.pages().forEach(store::addDocument);
    crawl.data().forEach(store::addDocument);
    parser.finish(store.documents());
    if (input instanceof PlainSiteInput) {
      Date date = Objects.requireNonNullElse(store.now(), new Date(0));
      store.dateUndated(parser.undated(), date);
    }
    if (input instanceof KnowledgeBaseInput site) {
      store.documents().forEach(BakeRun::nameAsWritten);
      site.generated().forEach(page -> store.addDocument(document(page)));
    }
  }

  /** JBake URL-encodes the path of a page; in a knowledge base it keeps the name of its source. */
  private static void nameAsWritten(DocumentModel page) {
    page.setUri(
        FileNameNormalizer.normal(URLDecoder.decode(page.getUri(), StandardCharsets.UTF_8)));
  }

  private DocumentModel document(GeneratedPage page) {
    AuthoredPage text = page.text();
    DocumentModel document = new GeneratedDocument(page.model());
    document.putAll(
        text == null
            ? DocumentModel.createDefaultDocumentModel()
            : new JBakeDocumentFactory(config).document(text.header()));
    document.setType(page.type());
    document.setStatus(ModelAttributes.Status.PUBLISHED);
    document.setTitle(page.title());
    document.setUri(page.path());
    document.setSourceUri(page.path());
    document.setRootPath(Hrefs.root(page.path()));
    document.setBody(text == null ? "" : text.bodyHtml());
    return document;
  }

  private ReusedFiles render(PageListener pageListener) throws IOException {
    KnowledgeBaseInput shared = input instanceof KnowledgeBaseInput site ? site : null;
    SiteSettings settings = input.settings();
    ThemeFingerprint theme = ThemeFingerprint.of(settings);
    TemplateProblems failures = new TemplateProblems(settings, problems);
    PageTemplateEngine writer =
        new PageTemplateEngine(
            store, settings, failures, shared, FreeMarkerSetup.of(settings, theme, memoryCache));
    Renderer renderer = new Renderer(store, config, writer);
    ReusedFiles kept =
        new ReusedFiles(
            last,
            PageCacheKeys.of(
                theme,
                last.program(),
                shared(shared),
                new TemplateReadHashes(store, config, memoryCache),
                memoryCache));
    Charset encoding = Charset.forName(config.getRenderEncoding());
    PageRenderingTool.Target target =
        new PageRenderingTool.Target(new DocumentPaths(config, output), encoding, pageListener);
    PageRenderingTool pages = new PageRenderingTool(writer, target, kept);
    try {
      for (RenderingTool tool : tools(pages)) {
        render(tool, renderer);
      }
    } finally {
      failures.report();
    }
    return kept;
  }

  private static @Nullable Object shared(@Nullable KnowledgeBaseInput site) {
    return site == null || site.languages().isEmpty()
        ? (site == null ? null : site.shared())
        : List.of(site.shared(), site.languages());
  }

  private void render(RenderingTool tool, Renderer renderer) throws IOException {
    store.forgetValues();
    try {
      tool.render(renderer, store, config);
    } catch (RenderingException e) {
      rethrowUnreported(e);
    }
  }

  /**
   * The rendering tools of JBake and of plugins, with {@link PageRenderingTool} in place of the
   * slow one.
   */
  private static List<RenderingTool> tools(PageRenderingTool pages) {
    return ServiceLoader.load(RenderingTool.class, RenderingTool.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .map(tool -> tool instanceof DocumentsRenderer ? pages : tool)
        .toList();
  }

  private static void rethrowUnreported(RenderingException error) throws IOException {
    if (ReportedException.isIn(error)) {
      return;
    }
    IOException cause = ExceptionUtils.throwableOfType(error, IOException.class);
    if (cause == null) {
      throw new IllegalStateException(error);
    }
    throw cause;
  }
}
