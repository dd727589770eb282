package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
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
import org.leaven.discovery.MarkdownCopies;
import org.leaven.edition.BakedSite;
import org.leaven.html.HtmlScan;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.link.KnowledgeBaseLinker;
import org.leaven.page.PageMaker;
import org.leaven.page.SitePlan;
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
 * A build: read → link → make pages → bake → check → write editions → swap into place.
 *
 * <p>Each stage goes on as far as it can, so that one run reports every problem; but nothing is
 * baked from sources with errors, and nothing that was baked with errors takes the last site's
 * place. Settings with errors are replaced by usable ones and hide nothing else.
 */
public final class Build {
  private final BuildOptions buildOptions;
  private final InMemoryCache memoryCache;
  private final Problems problems = new Problems();
  private Set<Problem> settingsProblems = Set.of();
  private Set<ProblemCode> doubtful = Set.of();
  private PreviousBuild last = PreviousBuild.none();
  private BuildCache buildCache = BuildCache.none();
  private Content content = Content.UNKNOWN;

  public Build(BuildOptions buildOptions) {
    this(buildOptions, InMemoryCache.none());
  }

  /** A build by a program that has built the same before. */
  public Build(BuildOptions buildOptions, InMemoryCache memoryCache) {
    this.buildOptions = buildOptions;
    this.memoryCache = memoryCache;
  }

  /**
   * What is in a site.
   *
   * @param files relative to it; none where nobody looked
   * @param isKept whether a file is that of the site before, which lay in the same place
   */
  public record Content(List<String> files, Predicate<String> isKept) {
    private static final Content UNKNOWN = new Content(List.of(), path -> false);
  }

  /** Who waits for a site, and not for what is cleared away after it. */
  public interface SwapListener {
    /** Is told of a good site as soon as it is in its place. */
    void swapped(BuildReport report, Content content) throws IOException;
  }

  /**
   * Builds the site and puts it in the output's place, all at once or not at all.
   *
   * @throws OutputException when the output cannot be used
   * @throws IOException when something cannot be read or written; the last site stays
   */
  public BuildReport run(Path output) throws IOException {
    return run(output, (report, files) -> {});
  }

  /** The same for one who is eager. */
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
      BuildReport report = run(output, incremental, listener);
      isWhole = report.isGood();
      return report;
    } finally {
      memoryCache.memoryCache().end(isWhole);
    }
  }

  private BuildReport run(Path output, IncrementalBuild incremental, SwapListener listener)
      throws IOException {
    SiteSettings settings = settings();
    if (settings.kind() == SiteKind.PLAIN
        && !buildOptions.editions().equals(Set.of(Edition.SITE))) {
      throw new OutputException(output, "a plain JBake site has no edition but the site");
    }
    BuildReport report;
    try (OutputLocations outputs =
        OutputLocations.open(output, buildOptions, settings.inputFolders())) {
      incremental.recordInputs(settings.inputFolders());
      last = incremental.previousBuild();
      report = bake(settings, outputs.site(), outputs.editions());
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

  /** Looks for every problem and leaves nothing behind. */
  public BuildReport check() throws IOException {
    SiteSettings settings = settings();
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      return bake(settings, folder.path(), null);
    }
  }

  private SiteSettings settings() throws IOException {
    Checked<SiteSettings> read = new SettingsReader().read(request());
    note(read);
    settingsProblems = Set.copyOf(read.problems());
    doubtful = read.value().doubtful();
    return read.value();
  }

  /** Whether something other than the settings keeps the next stage from being done. */
  private boolean isStopped() {
    return problems.sorted().stream()
        .anyMatch(problem -> problem.isError() && !settingsProblems.contains(problem));
  }

  private BuildReport bake(SiteSettings settings, Path staging, @Nullable Path editions)
      throws IOException {
    return settings.kind() == SiteKind.KNOWLEDGE_BASE
        ? bakeKnowledge(settings, staging, editions)
        : bakePlain(settings, staging);
  }

  private BuildReport bakeKnowledge(SiteSettings settings, Path staging, @Nullable Path editions)
      throws IOException {
    SourceTree tree = note(SourceReader.read(buildOptions.source()));
    Dataset dataset = note(DatasetReader.read(tree, memoryCache.memoryCache()));
    note(OverdueReviews.check(dataset, buildOptions.asOf()));
    KnowledgeBase base = KnowledgeBaseLinker.link(dataset, memoryCache.memoryCache());
    PageSettings pages =
        new PageSettings(
            settings.headerRules(),
            settings.isOn("kb.html", false),
            new SiteAddress(settings.siteUrl()),
            settings.isOn("kb.markdown", true),
            endOfDay());
    List<byte[]> fonts =
        buildOptions.editions().contains(Edition.PDF)
            ? note(AuthorFonts.read(settings))
            : List.of();
    Messages messages = note(MessagesReader.read(base.head().language(), tree));
    PwaFiles pwa = new PwaFiles(base, settings);
    SitePlan plan =
        pwa.in(note(new PageMaker(base, pages, messages, memoryCache.memoryCache()).make(tree)));
    Suppressions suppressions =
        new Suppressions(dataset.head().acceptances(), buildOptions.asOf() != null);
    suppressions.apply(problems);
    int verdicts = base.verdictCount();
    if (isStopped() || !settings.canBeBaked()) {
      return new BuildReport(0, 0, base.entries().size(), verdicts, 0, problems.sorted());
    }
    KnowledgeBaseInput site =
        new InSiteEditions(buildOptions.editions(), base, plan)
            .in(
                new SiteAssembler(base.head(), plan, settings, memoryCache.memoryCache())
                    .site(pwa.files(plan)));
    SiteChecker checker =
        new SiteChecker(tree, plan.origins(), memoryCache.scans())
            .withLinks(plan.links())
            .withSiteUrl(settings.siteUrl());
    MarkdownCopies copies = new MarkdownCopies(plan, staging);
    BakeResult baked =
        note(
            new Baker(memoryCache.memoryCache())
                .bake(site, staging, last, pageListener(checker, copies)));
    buildCache = baked.buildCache();
    if (isStopped()) {
      return new BuildReport(0, 0, base.entries().size(), verdicts, 0, problems.sorted());
    }
    MarkdownCopies.PreviousOutput before =
        new MarkdownCopies.PreviousOutput(last.folder(), baked.kept()::contains, last.isIntact());
    List<String> files = pwa.finish(site, staging, copies.finish(baked.files(), before));
    content = new Content(files, path -> baked.kept().contains(path) || copies.isKept(path));
    note(ThemeStylesheet.check(base.head().theme(), files));
    SiteChecker.Summary summary = note(checker.check(staging, files, SiteAssembler.paths(plan)));
    suppressions.finish(problems);
    if (editions != null && !problems.hasErrors()) {
      BakedSite written = new BakedSite(staging, files, base);
      EditionsWriter others =
          new EditionsWriter(
              buildOptions.editions(), buildOptions.revision(), fonts, checker::origin);
      note(others.write(written, editions));
    }
    return new BuildReport(
        summary.pages(),
        plan.drafts(),
        base.entries().size(),
        verdicts,
        summary.links(),
        problems.sorted());
  }

  /** Pages are checked and copied while they are at hand, unless another may still replace them. */
  private PageListener pageListener(SiteChecker checker, MarkdownCopies copies) {
    return buildOptions.isLenient()
        ? PageListener.NONE
        : (path, page) ->
            HtmlScan.read(
                page,
                () ->
                    copies.hasCopy(path)
                        ? List.of(checker.listener(path), copies.listener(path))
                        : List.of(checker.listener(path)));
  }

  private BuildReport bakePlain(SiteSettings settings, Path staging) throws IOException {
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
   * Begins to load, beside whatever else is done, what every build of something new will need. May
   * be called once, before the first build; without it a build only starts a little later.
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

  /** Folders below which every file may be read by a build of a source, there or not. */
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

  /** Pages dated on the day itself count as published. */
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
