package org.leaven.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import org.leaven.page.metadata.PlannedPage;
import org.leaven.page.view.Page;
import org.leaven.page.view.SiteView;
import org.leaven.search.Indexer;
import org.leaven.site.input.AuthoredPage;
import org.leaven.site.input.GeneratedFiles;
import org.leaven.site.input.GeneratedPage;
import org.leaven.site.input.KnowledgeBaseInput;
import org.leaven.site.settings.SiteSettings;
import org.leaven.sitemap.DiscoveryFiles;
import org.leaven.source.MemoryCache;
import org.leaven.source.ProgramFile;
import org.leaven.source.UncheckedIo;

/**
 * Turns planned pages into the input of JBake, and adds the pages, files and links of the features
 * beside them, in this order: search index, feeds, data, widgets, the copy on a phone.
 */
final class SiteInputs {
  private static final List<String> SCHEMAS = List.of("kb.schema.json", "entry.schema.json");

  private final SiteSettings settings;
  private final List<SiteFeature> features;

  private SiteInputs(SiteSettings settings, List<SiteFeature> features) {
    this.settings = settings;
    this.features = List.copyOf(features);
  }

  /**
   * The features of a knowledge base with these settings.
   *
   * @param editions of which some are part of the site
   * @param languages that of the pages, and all others
   * @param cache results of earlier builds
   */
  static SiteInputs of(
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
    return new SiteInputs(settings, features);
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

  /** The plan with what the templates know of these features. */
  SitePlan in(SitePlan plan) {
    SiteView shared = plan.site();
    for (SiteFeature feature : features) {
      shared = feature.shared(shared);
    }
    return plan.with(shared);
  }

  /** Everything to bake: the pages of a plan, and what the features add. */
  KnowledgeBaseInput toBakeInput(SitePlan plan) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (SiteFeature feature : features) {
      parts.add(feature.part(plan));
    }
    List<Consumer<Page>> readers = parts.stream().map(Part::reader).toList();
    return new KnowledgeBaseInput(
        settings,
        plan.site(),
        Stream.concat(
                plan.generated().stream().map(page -> page(page, readers)),
                parts.stream().flatMap(part -> part.pages().stream()))
            .toList(),
        plan.authored().stream()
            .map(
                page ->
                    new AuthoredPage(page.source(), page.header(), page.page(), page.bodyHtml()))
            .toList(),
        plan.introductions().keySet(),
        () -> files(parts));
  }

  /** The files of all features, made in parallel. */
  private static SortedMap<String, Supplier<byte[]>> files(List<Part> parts) throws IOException {
    List<SortedMap<String, Supplier<byte[]>>> all =
        UncheckedIo.unwrap(
            () ->
                parts.parallelStream()
                    .map(part -> UncheckedIo.wrap(part.files()::byPath))
                    .toList());
    SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
    for (Map<String, Supplier<byte[]>> each : all) {
      files.putAll(each);
    }
    return files;
  }

  /** A page that features read, too, whenever it is made. */
  private static GeneratedPage page(PlannedPage planned, List<Consumer<Page>> readers) {
    return new GeneratedPage(
        planned.path(),
        planned.template(),
        planned.title(),
        () -> {
          Page page = planned.make();
          readers.forEach(reader -> reader.accept(page));
          return page;
        });
  }

  /**
   * Adds the files that are made from all others.
   *
   * @param made the paths of the files of features
   * @return the site with these files
   */
  BakedSite complete(BakedSite site, Set<String> made) throws IOException {
    Set<String> all = new TreeSet<>(site.files());
    for (SiteFeature feature : features) {
      for (Map.Entry<String, byte[]> file : feature.completion(site, made).entrySet()) {
        Files.write(site.folder().resolve(file.getKey()), file.getValue());
        all.add(file.getKey());
      }
    }
    return new BakedSite(site.folder(), List.copyOf(all), site.base(), site.words());
  }
}
