package org.leaven.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.leaven.dataset.DatasetReader;
import org.leaven.discovery.DiscoveryFiles;
import org.leaven.edition.picture.ShareCardPainter;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.ComparisonScript;
import org.leaven.page.SitePlan;
import org.leaven.page.entry.CardScripts;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.view.Page;
import org.leaven.search.Indexer;
import org.leaven.site.input.AuthoredPage;
import org.leaven.site.input.GeneratedPage;
import org.leaven.site.input.KnowledgeBaseInput;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.Cache;
import org.leaven.source.ProgramFile;

/**
 * Assembles the input of the baker: pages, search index, data files and other files not written by
 * templates.
 */
final class SiteAssembler {
  private static final List<String> SCHEMAS = List.of("kb.schema.json", "entry.schema.json");

  private final KnowledgeBase.Head head;
  private final SitePlan plan;
  private final SiteSettings settings;
  private final Cache memoryCache;

  /**
   * Creates an assembler for a plan.
   *
   * @param memoryCache results of earlier builds
   */
  SiteAssembler(KnowledgeBase.Head head, SitePlan plan, SiteSettings settings, Cache memoryCache) {
    this.head = head;
    this.plan = plan;
    this.settings = settings;
    this.memoryCache = memoryCache;
  }

  /**
   * Assembles the site.
   *
   * @param more further files by path
   */
  KnowledgeBaseInput site(Map<String, byte[]> more) throws IOException {
    Map<String, byte[]> files = new TreeMap<>(more);
    files.putAll(files());
    List<GeneratedPage> generated =
        plan.generated().stream()
            .map(
                page ->
                    new GeneratedPage(
                        page.frame().path(), page.template(), page.frame().title(), page))
            .toList();
    List<AuthoredPage> authored =
        plan.authored().stream()
            .map(
                page ->
                    new AuthoredPage(page.source(), page.header(), page.page(), page.bodyHtml()))
            .toList();
    return new KnowledgeBaseInput(
        settings, plan.site(), generated, authored, plan.introductions(), files);
  }

  /** The paths of all pages that the site must contain, relative to it. */
  static List<String> paths(SitePlan plan) {
    List<String> paths = new ArrayList<>();
    plan.generated().stream().map(Page::frame).forEach(frame -> paths.add(frame.path()));
    plan.authored().forEach(page -> paths.add(page.page().frame().path()));
    return paths;
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Indexer.Source searchDocuments =
        new Indexer.Source(plan.searchDocuments(), plan.filters(), head.language());
    List<Supplier<Map<String, byte[]>>> makers =
        List.of(
            () -> Indexer.index(searchDocuments, memoryCache),
            () -> CardScripts.of(plan.generated(), memoryCache),
            () -> ComparisonScript.of(plan.generated()),
            () -> DiscoveryFiles.files(plan, new SiteAddress(settings.siteUrl())),
            () -> ShareCardPainter.paint(plan.cards(), head.theme().accent()));
    makers.parallelStream().map(Supplier::get).forEachOrdered(files::putAll);
    for (String schema : SCHEMAS) {
      files.put("schema/" + schema, ProgramFile.bytes(DatasetReader.class, schema));
    }
    String stylesheet = ThemeStylesheet.of(head.theme());
    if (!stylesheet.isEmpty()) {
      files.put("css/z-theme.css", stylesheet.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }
}
