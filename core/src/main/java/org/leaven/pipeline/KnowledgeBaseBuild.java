package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leaven.check.SiteChecker;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.OverdueReviews;
import org.leaven.edition.BakedSite;
import org.leaven.html.HtmlEventParser;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.page.SitePlan;
import org.leaven.page.SitePlanMaker;
import org.leaven.page.link.ContributionUrls;
import org.leaven.page.link.PageMakerSettings;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.link.SiteLanguages;
import org.leaven.page.words.Messages;
import org.leaven.page.words.MessagesReader;
import org.leaven.site.BakeResult;
import org.leaven.site.Baker;
import org.leaven.site.PageListener;
import org.leaven.site.cache.PreviousBuild;
import org.leaven.site.input.KnowledgeBaseInput;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.WrittenLink;
import org.leaven.source.problem.ProblemCode;

/** The stages of the build of a knowledge base, up to a complete site and its editions. */
final class KnowledgeBaseBuild {
  private final BuildOptions options;
  private final SiteSettings settings;
  private final BuildCaches caches;
  private final StageProblems problems;

  KnowledgeBaseBuild(
      BuildOptions options, SiteSettings settings, BuildCaches caches, StageProblems problems) {
    this.options = options;
    this.settings = settings;
    this.caches = caches;
    this.problems = problems;
  }

  private record Sources(SourceTree tree, Dataset dataset) {}

  /** What is made from the knowledge base, to be baked. */
  private record Pages(
      SourceTree tree, SitePlan plan, SiteFeatures features, List<TranslatedSite> translations) {
    /** The paths of all pages that the site must contain. */
    List<String> paths() {
      List<String> paths = new ArrayList<>(plan.paths());
      translations.forEach(site -> paths.addAll(site.paths()));
      return paths;
    }

    Map<String, String> origins() {
      Map<String, String> origins = new HashMap<>(plan.origins());
      translations.forEach(site -> origins.putAll(site.origins()));
      return origins;
    }

    List<WrittenLink> links() {
      List<WrittenLink> links = new ArrayList<>(plan.links());
      translations.forEach(site -> links.addAll(site.links()));
      return links;
    }
  }

  /** The baked site, and the baker's result. */
  private record Baked(BakedSite site, BakeResult result) {}

  /**
   * Runs the stages.
   *
   * @param staging an empty folder for the site
   * @param editions an empty folder for the editions beside it; none are written without it
   */
  BuildResult run(Path staging, PreviousBuild previous, @Nullable Path editions)
      throws IOException {
    Sources sources = read();
    KnowledgeBase base = KnowledgeBaseResolver.resolve(sources.dataset(), caches.memoryCache());
    List<byte[]> fonts = readFonts();
    Pages pages = planPages(sources, base);
    Suppressions suppressions =
        new Suppressions(sources.dataset().head().acceptances(), options.asOf() != null);
    suppressions.apply(problems.all());
    if (problems.areStopping() || !settings.canBeBaked()) {
      return BuildResult.unwritten(report(base, pages, 0, new SiteChecker.Summary(0, 0)));
    }
    SiteChecker checker = checker(pages);
    Baked baked = bake(pages, base, staging, previous, checker);
    if (problems.areStopping()) {
      BuildReport report = report(base, pages, 0, new SiteChecker.Summary(0, 0));
      return new BuildResult(report, Build.Content.UNKNOWN, baked.result().buildCache());
    }
    SiteChecker.Summary summary = check(baked.site(), pages, checker);
    suppressions.finish(problems.all());
    if (editions != null && !problems.all().hasErrors()) {
      writeEditions(baked.site(), pages.translations(), editions, fonts, checker);
    }
    return new BuildResult(
        report(base, pages, pages.plan().drafts(), summary),
        new Build.Content(baked.site().files(), baked.result().kept()::contains),
        baked.result().buildCache());
  }

  private Sources read() throws IOException {
    SourceTree tree = problems.note(SourceTreeReader.read(options.source()));
    Dataset all = problems.note(DatasetReader.read(tree, caches.memoryCache()));
    Dataset dataset =
        problems.note((options.showsDrafts() ? all : all.withoutDrafts()).only(options.only()));
    problems.note(OverdueReviews.check(dataset, options.asOf()));
    return new Sources(tree, dataset);
  }

  private List<byte[]> readFonts() {
    if (options.editions().contains(Edition.POSTERS) && settings.siteUrl().isEmpty()) {
      problems
          .all()
          .add(
              settings.place("site.host"),
              ProblemCode.BAD_SETTING,
              "posters need the address of the site, to which their QR codes lead",
              "write it in jbake.properties as a line \"site.host=https://…\", or give --site-url;"
                  + " or leave out the edition posters");
    }
    return options.editions().contains(Edition.PDF) || options.editions().contains(Edition.POSTERS)
        ? problems.note(AuthorFonts.read(settings))
        : List.of();
  }

  private Pages planPages(Sources sources, KnowledgeBase base) throws IOException {
    PageMakerSettings pageSettings =
        new PageMakerSettings(
            settings.headerRules(),
            settings.isOn("kb.html", false),
            new SiteAddress(settings.siteUrl()),
            new ContributionUrls(settings.text("kb.edit-url"), settings.text("kb.report-url")),
            settings.isOn("kb.markdown", false),
            options.endOfDay(),
            problems.note(TranslatedSite.languages(sources.dataset(), sources.tree())));
    Messages messages = problems.note(MessagesReader.read(base.head().language(), sources.tree()));
    Messages words = options.only().isWhole() ? messages : messages.inPart();
    SitePlanMaker maker = new SitePlanMaker(base, pageSettings, words, caches.memoryCache());
    SitePlan plan = problems.note(maker.make(sources.tree()));
    SiteFeatures features = features(base, pageSettings.languages());
    List<TranslatedSite> translations =
        problems.note(
            TranslatedSite.make(
                sources.tree(),
                sources.dataset(),
                pageSettings,
                this::features,
                caches.memoryCache()));
    return new Pages(sources.tree(), features.extend(plan), features, translations);
  }

  private SiteFeatures features(KnowledgeBase base, SiteLanguages languages) throws IOException {
    return SiteFeatures.of(base, settings, options.editions(), languages, caches.memoryCache());
  }

  private SiteChecker checker(Pages pages) {
    return new SiteChecker(pages.tree(), pages.origins(), caches.scans())
        .withLinks(pages.links())
        .withSiteUrl(settings.siteUrl());
  }

  private Baked bake(
      Pages pages, KnowledgeBase base, Path staging, PreviousBuild previous, SiteChecker checker)
      throws IOException {
    KnowledgeBaseInput input = BakeInputFactory.create(pages.plan(), pages.features(), settings);
    for (TranslatedSite site : pages.translations()) {
      input = site.in(input, pages.tree());
    }
    Baker baker = new Baker(caches.memoryCache());
    BakeResult result = problems.note(baker.bake(input, staging, previous, listener(checker)));
    BakedSite site = new BakedSite(staging, result.files(), base, pages.plan().site().words());
    return new Baked(
        problems.areStopping() ? site : pages.features().complete(site, result.generated()),
        result);
  }

  /** Checks pages as they are written, unless a later page may still replace them. */
  private PageListener listener(SiteChecker checker) {
    return options.isLenient()
        ? PageListener.NONE
        : (path, page) -> HtmlEventParser.read(page, () -> List.of(checker.listener(path)));
  }

  private SiteChecker.Summary check(BakedSite site, Pages pages, SiteChecker checker)
      throws IOException {
    problems.note(ThemeStylesheet.check(site.base().head().theme(), site.files()));
    return problems.note(checker.check(site.folder(), site.files(), pages.paths()));
  }

  private void writeEditions(
      BakedSite site,
      List<TranslatedSite> translations,
      Path folder,
      List<byte[]> fonts,
      SiteChecker checker)
      throws IOException {
    EditionsWriter writer =
        new EditionsWriter(
            options.editions(), options.revision(), settings, fonts, checker::origin);
    problems.note(writer.write(site, translations, folder));
  }

  private BuildReport report(
      KnowledgeBase base, Pages pages, int drafts, SiteChecker.Summary summary) {
    SortedMap<String, Integer> untranslated = new TreeMap<>();
    for (TranslatedSite site : pages.translations()) {
      if (site.missing() > 0) {
        untranslated.put(site.languages().tag(), site.missing());
      }
    }
    return new BuildReport(
        summary.pages(),
        drafts,
        base.entries().size(),
        base.verdictCount(),
        summary.links(),
        problems.all().sorted(),
        untranslated);
  }
}
