package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leaven.check.ServedLinkChecker;
import org.leaven.check.SiteChecker;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.OverdueReviews;
import org.leaven.edition.BakedSite;
import org.leaven.html.HtmlScan;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.link.KnowledgeBaseLinker;
import org.leaven.page.PageMaker;
import org.leaven.page.SitePlan;
import org.leaven.page.link.ContributionUrls;
import org.leaven.page.link.PageSettings;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.words.Messages;
import org.leaven.page.words.MessagesReader;
import org.leaven.pipeline.output.OutputException;
import org.leaven.pipeline.output.TemporaryFolder;
import org.leaven.site.BakeResult;
import org.leaven.site.Baker;
import org.leaven.site.PageListener;
import org.leaven.site.incremental.BuildCache;
import org.leaven.site.incremental.PreviousBuild;
import org.leaven.site.input.KnowledgeBaseInput;
import org.leaven.site.input.PlainSiteInput;
import org.leaven.site.settings.SettingsReader;
import org.leaven.site.settings.SiteKind;
import org.leaven.site.settings.SiteRequest;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.SiteOptions;
import org.leaven.source.SourceReader;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Builds a site: read → link → make pages → bake → check → write editions → swap into place.
 *
 * <p>Each stage continues as far as possible, so that one run reports every problem. But nothing is
 * baked from sources with errors other than those that leave every page complete, and a site with
 * errors never replaces the previous one. Invalid settings are replaced by usable ones and hide no
 * other problems.
 */
public final class Build {
  /**
   * Errors in texts whose page is complete all the same. It is baked, so that wrong links between
   * pages are reported in the same run.
   */
  private static final Set<ProblemCode> IN_COMPLETE_PAGES =
      EnumSet.of(ProblemCode.UNKNOWN_LINK, ProblemCode.BAD_FOOTNOTE);

  private final BuildOptions buildOptions;
  private final BuildCaches memoryCache;
  private final Problems problems = new Problems();
  private Set<Problem> settingsProblems = Set.of();
  private Set<ProblemCode> doubtful = Set.of();
  private PreviousBuild last = PreviousBuild.none();
  private BuildCache buildCache = BuildCache.none();
  private Content content = Content.UNKNOWN;

  public Build(BuildOptions buildOptions) {
    this(buildOptions, BuildCaches.none());
  }

  /** A build that reuses results of earlier builds by this process. */
  public Build(BuildOptions buildOptions, BuildCaches memoryCache) {
    this.buildOptions = buildOptions;
    this.memoryCache = memoryCache;
  }

  /**
   * The files of a site.
   *
   * @param files paths relative to the site; none when not known
   * @param isKept whether a file was reused from the previous site at the same path
   */
  public record Content(List<String> files, Predicate<String> isKept) {
    private static final Content UNKNOWN = new Content(List.of(), path -> false);
  }

  /** Is notified when the new site is in place, before the rest of the build is cleaned up. */
  public interface SwapListener {
    /** Called for a good build as soon as its site is in place. */
    void swapped(BuildReport report, Content content) throws IOException;
  }

  /**
   * Builds the site and replaces the output atomically.
   *
   * @throws OutputException when the output cannot be used
   * @throws IOException when something cannot be read or written; the previous site stays
   */
  public BuildReport run(Path output) throws IOException {
    return run(output, (report, files) -> {});
  }

  /** The same with a listener. */
  public BuildReport run(Path output, SwapListener listener) throws IOException {
    IncrementalBuild incremental = IncrementalBuild.of(buildOptions, output, memoryCache);
    Optional<BuildReport> same = memoryCache.isWarm() ? Optional.empty() : incremental.unchanged();
    memoryCache.warm();
    if (same.isPresent()) {
      listener.swapped(same.get(), Content.UNKNOWN);
      return same.get();
    }
    boolean isWhole = false;
    try {
      BuildReport report = buildAndSwap(output, incremental, listener);
      isWhole = report.isGood();
      return report;
    } finally {
      memoryCache.memoryCache().end(isWhole);
    }
  }

  private BuildReport buildAndSwap(Path output, IncrementalBuild incremental, SwapListener listener)
      throws IOException {
    SiteSettings settings = readSettings();
    if (settings.kind() == SiteKind.PLAIN
        && !buildOptions.editions().equals(Set.of(Edition.SITE))) {
      throw new OutputException(output, "a plain JBake site has no edition but the site");
    }
    BuildReport report;
    try (OutputLocations outputs =
        OutputLocations.open(output, buildOptions, settings.inputFolders())) {
      incremental.recordInputs(settings.inputFolders());
      last = incremental.previousBuild();
      report = build(settings, outputs.site(), outputs.editions());
      if (report.isGood()) {
        outputs.swap();
        listener.swapped(report, content);
      }
    }
    if (report.isGood()) {
      incremental.save(report, buildCache);
    }
    return report;
  }

  /** Reports every problem and writes no output. */
  public BuildReport check() throws IOException {
    SiteSettings settings = readSettings();
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      return build(settings, folder.path(), null);
    }
  }

  private SiteSettings readSettings() throws IOException {
    Checked<SiteSettings> read = new SettingsReader().read(request());
    note(read);
    settingsProblems = Set.copyOf(read.problems());
    doubtful = read.value().doubtful();
    return read.value();
  }

  /** Whether an error prevents the next stage. */
  private boolean isStopped() {
    return problems.sorted().stream()
        .filter(Problem::isError)
        .filter(problem -> !settingsProblems.contains(problem))
        .anyMatch(problem -> !IN_COMPLETE_PAGES.contains(problem.code()));
  }

  private BuildReport build(SiteSettings settings, Path staging, @Nullable Path editions)
      throws IOException {
    return settings.kind() == SiteKind.KNOWLEDGE_BASE
        ? buildKnowledgeBase(settings, staging, editions)
        : buildPlainSite(settings, staging);
  }

  private BuildReport buildKnowledgeBase(
      SiteSettings settings, Path staging, @Nullable Path editions) throws IOException {
    Sources sources = read();
    KnowledgeBase base = link(sources);
    List<byte[]> fonts = readFonts(settings);
    Pages pages = makePages(sources, base, settings);
    Suppressions suppressions =
        new Suppressions(sources.dataset().head().acceptances(), buildOptions.asOf() != null);
    suppressions.apply(problems);
    if (isStopped() || !settings.canBeBaked()) {
      return report(base, 0, 0, 0);
    }
    SiteChecker checker = checker(sources, pages, settings);
    BakedPages baked = bake(pages, base, settings, staging, checker);
    if (isStopped()) {
      return report(base, 0, 0, 0);
    }
    List<String> files = completeSite(baked, pages, staging);
    SiteChecker.Summary summary = check(files, pages, base, staging, checker);
    suppressions.finish(problems);
    if (editions != null && !problems.hasErrors()) {
      writeEditions(new BakedSite(staging, files, base), editions, fonts, checker);
    }
    return report(base, summary.pages(), pages.plan().drafts(), summary.links());
  }

  private record Sources(SourceTree tree, Dataset dataset) {}

  private Sources read() throws IOException {
    SourceTree tree = note(SourceReader.read(buildOptions.source()));
    Dataset dataset = note(DatasetReader.read(tree, memoryCache.memoryCache()));
    note(OverdueReviews.check(dataset, buildOptions.asOf()));
    return new Sources(tree, dataset);
  }

  private KnowledgeBase link(Sources sources) {
    return KnowledgeBaseLinker.link(sources.dataset(), memoryCache.memoryCache());
  }

  private List<byte[]> readFonts(SiteSettings settings) {
    return buildOptions.editions().contains(Edition.PDF)
        ? note(AuthorFonts.read(settings))
        : List.of();
  }

  private record Pages(SitePlan plan, PwaFiles pwa) {}

  private Pages makePages(Sources sources, KnowledgeBase base, SiteSettings settings)
      throws IOException {
    PageSettings pageSettings =
        new PageSettings(
            settings.headerRules(),
            settings.isOn("kb.html", false),
            new SiteAddress(settings.siteUrl()),
            new ContributionUrls(settings.text("kb.edit-url"), settings.text("kb.report-url")),
            settings.isOn("kb.markdown", false),
            endOfDay());
    Messages messages = note(MessagesReader.read(base.head().language(), sources.tree()));
    PwaFiles pwa = new PwaFiles(base, settings);
    PageMaker maker = new PageMaker(base, pageSettings, messages, memoryCache.memoryCache());
    return new Pages(pwa.in(note(maker.make(sources.tree()))), pwa);
  }

  private SiteChecker checker(Sources sources, Pages pages, SiteSettings settings) {
    return new SiteChecker(sources.tree(), pages.plan().origins(), memoryCache.scans())
        .withLinks(pages.plan().links())
        .withSiteUrl(settings.siteUrl());
  }

  private record BakedPages(KnowledgeBaseInput input, BakeResult result) {}

  private BakedPages bake(
      Pages pages, KnowledgeBase base, SiteSettings settings, Path staging, SiteChecker checker)
      throws IOException {
    SiteAssembler assembler =
        new SiteAssembler(base.head(), pages.plan(), settings, memoryCache.memoryCache());
    KnowledgeBaseInput input =
        new InSiteEditions(buildOptions.editions(), base, pages.plan())
            .in(assembler.site(pages.pwa().files(pages.plan())));
    Baker baker = new Baker(memoryCache.memoryCache());
    BakeResult result = note(baker.bake(input, staging, last, pageListener(checker)));
    buildCache = result.buildCache();
    return new BakedPages(input, result);
  }

  /** Adds the service worker; returns all files of the site. */
  private List<String> completeSite(BakedPages baked, Pages pages, Path staging)
      throws IOException {
    List<String> files = pages.pwa().finish(baked.input(), staging, baked.result().files());
    content = new Content(files, baked.result().kept()::contains);
    return files;
  }

  private SiteChecker.Summary check(
      List<String> files, Pages pages, KnowledgeBase base, Path staging, SiteChecker checker)
      throws IOException {
    note(ThemeStylesheet.check(base.head().theme(), files));
    return note(checker.check(staging, files, SiteAssembler.paths(pages.plan())));
  }

  private void writeEditions(BakedSite site, Path folder, List<byte[]> fonts, SiteChecker checker)
      throws IOException {
    EditionsWriter writer =
        new EditionsWriter(
            buildOptions.editions(), buildOptions.revision(), fonts, checker::origin);
    note(writer.write(site, folder));
  }

  private BuildReport report(KnowledgeBase base, int pages, int drafts, int links) {
    int entries = base.entries().size();
    return new BuildReport(pages, drafts, entries, base.verdictCount(), links, problems.sorted());
  }

  /** Checks pages as they are written, unless a later page may still replace them. */
  private PageListener pageListener(SiteChecker checker) {
    return buildOptions.isLenient()
        ? PageListener.NONE
        : (path, page) -> HtmlScan.read(page, () -> List.of(checker.listener(path)));
  }

  private BuildReport buildPlainSite(SiteSettings settings, Path staging) throws IOException {
    if (!settings.canBeRead()) {
      return new BuildReport(0, 0, 0, 0, 0, problems.sorted());
    }
    ServedLinkChecker links = new ServedLinkChecker(settings.address(), memoryCache.scans());
    boolean areChecked = settings.isOn("check.links", true);
    PageListener pageListener =
        areChecked && !buildOptions.isLenient()
            ? (path, page) -> HtmlScan.read(page, () -> links.listeners(path))
            : PageListener.NONE;
    BakeResult baked =
        note(new Baker().bake(new PlainSiteInput(settings), staging, last, pageListener));
    buildCache = baked.buildCache();
    content = new Content(baked.files(), baked.kept()::contains);
    if (areChecked && !problems.hasErrors()) {
      PlainSiteSources sources = new PlainSiteSources(settings);
      note(
          links.check(
              new ServedLinkChecker.Site(
                  staging, baked.files(), settings::isAsset, baked.sources(), sources::read)));
    }
    return new BuildReport(baked.pages(), 0, 0, 0, 0, problems.sorted());
  }

  /**
   * Loads in the background the classes that every build needs. May be called once, before the
   * first build, to make it start sooner.
   */
  public static void warmUp() {
    Thread thread = new Thread(Baker::warmUp, "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether a folder holds a knowledge base; without {@code kb.yaml} it is a JBake site. */
  public static boolean isKnowledgeBase(Path source) {
    return DatasetReader.isKnowledgeBase(source);
  }

  /** The folders from which a build may read any file, whether or not they exist. */
  public static List<Path> inputFolders(Path source, SiteOptions options) throws IOException {
    SiteKind kind = isKnowledgeBase(source) ? SiteKind.KNOWLEDGE_BASE : SiteKind.PLAIN;
    SiteRequest request = new SiteRequest(source, kind, "", null, options);
    return new SettingsReader().read(request).value().inputFolders();
  }

  private SiteRequest request() {
    SiteKind kind =
        isKnowledgeBase(buildOptions.source()) ? SiteKind.KNOWLEDGE_BASE : SiteKind.PLAIN;
    return new SiteRequest(
        buildOptions.source(), kind, buildOptions.siteUrl(), endOfDay(), buildOptions.options());
  }

  /** The end of the given day, so that pages dated on that day count as published. */
  private @Nullable Instant endOfDay() {
    return buildOptions.asOf() == null
        ? null
        : buildOptions.asOf().atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
  }

  private <T> T note(Checked<T> checked) {
    checked.problems().stream()
        .filter(problem -> !doubtful.contains(problem.code()))
        .forEach(problem -> problems.addAll(List.of(problem)));
    return checked.value();
  }
}
