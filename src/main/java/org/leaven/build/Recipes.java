package org.leaven.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.leaven.dataset.DatasetReader;
import org.leaven.edition.picture.CardPainter;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.Addresses;
import org.leaven.page.Cards;
import org.leaven.page.MatrixRows;
import org.leaven.page.SitePlan;
import org.leaven.page.view.Page;
import org.leaven.search.Indexer;
import org.leaven.share.Sharing;
import org.leaven.site.AuthoredPage;
import org.leaven.site.GeneratedPage;
import org.leaven.site.KnowledgeSite;
import org.leaven.site.SiteSettings;
import org.leaven.source.Memo;

/** Hands a plan to the baker, with the files that no template writes. */
final class Recipes {
  private static final List<String> SCHEMAS = List.of("kb.schema.json", "entry.schema.json");

  private final KnowledgeBase.Head head;
  private final SitePlan plan;
  private final SiteSettings settings;
  private final Memo memo;

  /**
   * Gets ready.
   *
   * @param memo what earlier builds have made
   */
  Recipes(KnowledgeBase.Head head, SitePlan plan, SiteSettings settings, Memo memo) {
    this.head = head;
    this.plan = plan;
    this.settings = settings;
    this.memo = memo;
  }

  /**
   * The whole of a site.
   *
   * @param more files by path
   */
  KnowledgeSite site(Map<String, byte[]> more) throws IOException {
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
    return new KnowledgeSite(
        settings, plan.site(), generated, authored, plan.introductions(), files);
  }

  /** The pages that the site must hold, relative to it. */
  static List<String> paths(SitePlan plan) {
    List<String> paths = new ArrayList<>();
    plan.generated().stream().map(Page::frame).forEach(frame -> paths.add(frame.path()));
    plan.authored().forEach(page -> paths.add(page.page().frame().path()));
    return paths;
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Indexer.Source findables =
        new Indexer.Source(plan.findables(), plan.filters(), head.language());
    List<Supplier<Map<String, byte[]>>> makers =
        List.of(
            () -> Indexer.index(findables, memo),
            () -> Cards.of(plan.generated(), memo),
            () -> MatrixRows.of(plan.generated()),
            () -> Sharing.files(plan, new Addresses(settings.siteUrl())),
            () -> CardPainter.paint(plan.cards(), head.theme().accent()));
    makers.parallelStream().map(Supplier::get).forEachOrdered(files::putAll);
    for (String schema : SCHEMAS) {
      try (InputStream in = DatasetReader.class.getResourceAsStream(schema)) {
        if (in == null) {
          throw new IOException(schema + " is not in the program");
        }
        files.put("schema/" + schema, in.readAllBytes());
      }
    }
    String sheet = ThemeSheet.of(head.theme());
    if (!sheet.isEmpty()) {
      files.put("css/z-theme.css", sheet.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }
}
