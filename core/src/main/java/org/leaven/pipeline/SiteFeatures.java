package org.leaven.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.translation.TranslationSchemas;
import org.leaven.edition.BakedSite;
import org.leaven.edition.SiteFeature;
import org.leaven.edition.SiteFeature.Part;
import org.leaven.edition.api.ApiFiles;
import org.leaven.edition.embed.EmbedEdition;
import org.leaven.edition.picture.ShareCardPainter;
import org.leaven.edition.pwa.PwaFiles;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.SitePlan;
import org.leaven.page.entry.CardDataScripts;
import org.leaven.page.entry.ComparisonScript;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.link.SiteLanguages;
import org.leaven.page.view.SiteView;
import org.leaven.search.Indexer;
import org.leaven.site.input.GeneratedFiles;
import org.leaven.site.settings.SiteSettings;
import org.leaven.sitemap.DiscoveryFiles;
import org.leaven.source.MemoryCache;
import org.leaven.source.ProgramFile;

/**
 * What a site has beside its planned pages: search index, feeds, data, widgets, the copy on a
 * phone. Each adds files, pages, or what templates need to know of it.
 */
final class SiteFeatures {
  private static final List<String> SCHEMAS = List.of("kb.schema.json", "entry.schema.json");

  private final List<SiteFeature> all;

  private SiteFeatures(List<SiteFeature> all) {
    this.all = List.copyOf(all);
  }

  /**
   * The features of a knowledge base with these settings.
   *
   * @param editions of which some are part of the site
   * @param languages that of the pages, and all others
   * @param cache results of earlier builds
   */
  static SiteFeatures of(
      KnowledgeBase base,
      SiteSettings settings,
      Set<Edition> editions,
      SiteLanguages languages,
      MemoryCache cache)
      throws IOException {
    KnowledgeBase.Head head = base.head();
    String siteUrl = in(languages, settings.siteUrl());
    String address = in(languages, settings.address());
    List<SiteFeature> features = new ArrayList<>();
    features.add(new PwaFiles(base, settings));
    features.add(plan -> files(() -> index(plan, head.language(), cache)));
    features.add(plan -> cards(new CardDataScripts(base.entries().size(), cache)));
    features.add(plan -> comparison(new ComparisonScript()));
    features.add(plan -> discovery(new DiscoveryFiles(plan, new SiteAddress(siteUrl))));
    features.add(
        plan -> new Part(() -> ShareCardPainter.files(plan.cards(), head.theme().accent())));
    features.add(plan -> files(() -> schemas(!languages.all().isEmpty())));
    features.add(plan -> files(() -> stylesheet(head)));
    if (editions.contains(Edition.API)) {
      features.add(plan -> new Part(() -> ApiFiles.of(base, plan, address)));
    }
    if (editions.contains(Edition.EMBED)) {
      features.add(new Embeds(base, address, editions.contains(Edition.API)));
    }
    return new SiteFeatures(features);
  }

  /** Makes files that are then in memory. */
  private interface FilesMaker {
    Map<String, byte[]> make() throws IOException;
  }

  private static Part files(FilesMaker maker) {
    return new Part(() -> GeneratedFiles.of(maker.make()));
  }

  private static Part cards(CardDataScripts cards) {
    return new Part(cards::add, cards::files);
  }

  private static Part comparison(ComparisonScript script) {
    return new Part(script::add, () -> GeneratedFiles.of(script.files()));
  }

  private static Part discovery(DiscoveryFiles files) {
    return new Part(files::add, () -> GeneratedFiles.of(files.files()));
  }

  private static String in(SiteLanguages languages, String address) {
    String folder = languages.folder();
    return address.isEmpty() || folder.isEmpty()
        ? address
        : new SiteAddress(address).siteUrl() + folder;
  }

  private static Map<String, byte[]> index(SitePlan plan, String language, MemoryCache cache) {
    return Indexer.index(
        new Indexer.Source(plan.searchDocuments().get(), plan.filters(), language), cache);
  }

  private static Map<String, byte[]> schemas(boolean areTranslated) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String schema : SCHEMAS) {
      files.put("schema/" + schema, ProgramFile.bytes(DatasetReader.class, schema));
    }
    if (areTranslated) {
      TranslationSchemas.of(Map.of(), Map.of())
          .forEach(
              (name, text) -> files.put("schema/" + name, text.getBytes(StandardCharsets.UTF_8)));
    }
    return files;
  }

  private static Map<String, byte[]> stylesheet(KnowledgeBase.Head head) {
    String css = ThemeStylesheet.of(head.theme());
    return css.isEmpty()
        ? Map.of()
        : Map.of("css/z-theme.css", css.getBytes(StandardCharsets.UTF_8));
  }

  /** The embeddable widgets, to which the pages of the site link. */
  private record Embeds(KnowledgeBase base, String address, boolean hasData)
      implements SiteFeature {
    @Override
    public SiteView shared(SiteView site) {
      return site.withEmbeds(address);
    }

    @Override
    public Part part(SitePlan plan) throws IOException {
      EmbedEdition edition = new EmbedEdition(base, plan, address);
      return new Part(edition.pages(hasData), () -> GeneratedFiles.of(edition.files()));
    }
  }

  /** The plan with what its templates know of these features. */
  SitePlan extend(SitePlan plan) {
    SiteView shared = plan.site();
    for (SiteFeature feature : all) {
      shared = feature.shared(shared);
    }
    return plan.with(shared);
  }

  /** What each feature adds to the site of a plan. */
  List<Part> parts(SitePlan plan) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (SiteFeature feature : all) {
      parts.add(feature.part(plan));
    }
    return parts;
  }

  /**
   * Adds the files that are made from all others.
   *
   * @param made the paths of the files of features
   * @return the site with these files
   */
  BakedSite complete(BakedSite site, Set<String> made) throws IOException {
    Set<String> files = new TreeSet<>(site.files());
    for (SiteFeature feature : all) {
      for (Map.Entry<String, byte[]> file : feature.completion(site, made).entrySet()) {
        Files.write(site.folder().resolve(file.getKey()), file.getValue());
        files.add(file.getKey());
      }
    }
    return new BakedSite(site.folder(), List.copyOf(files), site.base(), site.words());
  }
}
