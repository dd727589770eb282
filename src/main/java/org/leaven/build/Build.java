package org.leaven.build;

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
import org.leaven.check.ServedLinks;
import org.leaven.check.SiteChecker;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.OverdueReviews;
import org.leaven.edition.BakedSite;
import org.leaven.html.Reading;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Linker;
import org.leaven.page.Addresses;
import org.leaven.page.PageMaker;
import org.leaven.page.PageSettings;
import org.leaven.page.SitePlan;
import org.leaven.page.Words;
import org.leaven.page.WordsReader;
import org.leaven.share.Copies;
import org.leaven.site.Baked;
import org.leaven.site.Baker;
import org.leaven.site.KnowledgeSite;
import org.leaven.site.LastBake;
import org.leaven.site.Onlooker;
import org.leaven.site.PlainSite;
import org.leaven.site.SettingsReader;
import org.leaven.site.SiteKind;
import org.leaven.site.SiteRequest;
import org.leaven.site.SiteSettings;
import org.leaven.site.Starter;
import org.leaven.source.Checked;
import org.leaven.source.Code;
import org.leaven.source.Problem;
import org.leaven.source.Problems;
import org.leaven.source.SiteOptions;
import org.leaven.source.SourceReader;
import org.leaven.source.SourceTree;

/**
 * A build: read → link → make pages → bake → check → write editions → swap into place.
 *
 * <p>Each stage goes on as far as it can, so that one run reports every problem; but nothing is
 * baked from sources with errors, and nothing that was baked with errors takes the last site's
 * place. Settings with errors are replaced by usable ones and hide nothing else.
 */
public final class Build {
  private final Order order;
  private final Keepsakes keepsakes;
  private final Problems problems = new Problems();
  private Set<Problem> ofSettings = Set.of();
  private Set<Code> doubtful = Set.of();
  private LastBake last = LastBake.none();
  private Starter starter = Starter.none();
  private Content content = Content.UNKNOWN;

  public Build(Order order) {
    this(order, Keepsakes.none());
  }

  /** A build by a program that has built the same before. */
  public Build(Order order, Keepsakes keepsakes) {
    this.order = order;
    this.keepsakes = keepsakes;
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
  public interface Eager {
    /** Is told of a good site as soon as it is in its place. */
    void placed(Report report, Content content) throws IOException;
  }

  /**
   * Builds the site and puts it in the output's place, all at once or not at all.
   *
   * @throws OutputException when the output cannot be used
   * @throws IOException when something cannot be read or written; the last site stays
   */
  public Report run(Path output) throws IOException {
    return run(output, (report, files) -> {});
  }

  /** The same for one who is eager. */
  public Report run(Path output, Eager eager) throws IOException {
    Continuity continuity = Continuity.of(order, output, keepsakes);
    Optional<Report> same = keepsakes.isWarm() ? Optional.empty() : continuity.unchanged();
    keepsakes.warm();
    if (same.isPresent()) {
      eager.placed(same.get(), Content.UNKNOWN);
      return same.get();
    }
    boolean isWhole = false;
    try {
      Report report = run(output, continuity, eager);
      isWhole = report.isGood();
      return report;
    } finally {
      keepsakes.memo().end(isWhole);
    }
  }

  private Report run(Path output, Continuity continuity, Eager eager) throws IOException {
    SiteSettings settings = settings();
    if (settings.kind() == SiteKind.PLAIN && !order.editions().equals(Set.of(Edition.SITE))) {
      throw new OutputException(output, "a plain JBake site has no edition but the site");
    }
    Report report;
    try (Outputs outputs = Outputs.open(output, order, settings.inputFolders())) {
      continuity.begin(settings.inputFolders());
      last = continuity.last();
      report = bake(settings, outputs.site(), outputs.editions());
      if (report.isGood()) {
        outputs.swap();
        eager.placed(report, content);
      }
    }
    if (report.isGood()) {
      continuity.remember(report, starter);
    }
    return report;
  }

  /** Looks for every problem and leaves nothing behind. */
  public Report check() throws IOException {
    SiteSettings settings = settings();
    try (ScratchFolder folder = ScratchFolder.create()) {
      return bake(settings, folder.path(), null);
    }
  }

  private SiteSettings settings() throws IOException {
    Checked<SiteSettings> read = new SettingsReader().read(request());
    note(read);
    ofSettings = Set.copyOf(read.problems());
    doubtful = read.value().doubtful();
    return read.value();
  }

  /** Whether something other than the settings keeps the next stage from being done. */
  private boolean isStopped() {
    return problems.sorted().stream()
        .anyMatch(problem -> problem.isError() && !ofSettings.contains(problem));
  }

  private Report bake(SiteSettings settings, Path staging, @Nullable Path editions)
      throws IOException {
    return settings.kind() == SiteKind.KNOWLEDGE_BASE
        ? bakeKnowledge(settings, staging, editions)
        : bakePlain(settings, staging);
  }

  private Report bakeKnowledge(SiteSettings settings, Path staging, @Nullable Path editions)
      throws IOException {
    SourceTree tree = note(SourceReader.read(order.source()));
    Dataset dataset = note(DatasetReader.read(tree, keepsakes.memo()));
    note(OverdueReviews.check(dataset, order.asOf()));
    KnowledgeBase base = Linker.link(dataset, keepsakes.memo());
    PageSettings pages =
        new PageSettings(
            settings.headerRules(),
            settings.isOn("kb.html", false),
            new Addresses(settings.siteUrl()),
            settings.isOn("kb.markdown", true),
            endOfDay());
    List<byte[]> fonts =
        order.editions().contains(Edition.PDF) ? note(OwnFonts.read(settings)) : List.of();
    Words words = note(WordsReader.read(base.head().language(), tree));
    Phone phone = new Phone(base, settings);
    SitePlan plan = phone.in(note(new PageMaker(base, pages, words, keepsakes.memo()).make(tree)));
    Acceptances accepted = new Acceptances(dataset.head().acceptances(), order.asOf() != null);
    accepted.apply(problems);
    int verdicts = base.verdictCount();
    if (isStopped() || !settings.canBeBaked()) {
      return new Report(0, base.entries().size(), verdicts, 0, problems.sorted());
    }
    KnowledgeSite site =
        new Extras(order.editions(), base, plan)
            .in(new Recipes(base.head(), plan, settings, keepsakes.memo()).site(phone.files(plan)));
    SiteChecker checker =
        new SiteChecker(tree, plan.origins(), keepsakes.scans()).knowing(plan.links());
    Copies copies = new Copies(plan, staging);
    Baked baked =
        note(new Baker(keepsakes.memo()).bake(site, staging, last, onlooker(checker, copies)));
    starter = baked.starter();
    if (isStopped()) {
      return new Report(0, base.entries().size(), verdicts, 0, problems.sorted());
    }
    Copies.Before before =
        new Copies.Before(last.folder(), baked.kept()::contains, last.isIntact());
    List<String> files = phone.finish(site, staging, copies.finish(baked.files(), before));
    content = new Content(files, path -> baked.kept().contains(path) || copies.isKept(path));
    note(ThemeSheet.check(base.head().theme(), files));
    SiteChecker.Summary summary = note(checker.check(staging, files, Recipes.paths(plan)));
    accepted.finish(problems);
    if (editions != null && !problems.hasErrors()) {
      BakedSite written = new BakedSite(staging, files, base);
      Editions others = new Editions(order.editions(), order.revision(), fonts, checker::origin);
      note(others.write(written, editions));
    }
    return new Report(
        summary.pages(), base.entries().size(), verdicts, summary.links(), problems.sorted());
  }

  /** Pages are checked and copied while they are at hand, unless another may still replace them. */
  private Onlooker onlooker(SiteChecker checker, Copies copies) {
    return order.isLenient()
        ? Onlooker.NONE
        : (path, page) ->
            Reading.read(
                page,
                () ->
                    copies.want(path)
                        ? List.of(checker.listener(path), copies.listener(path))
                        : List.of(checker.listener(path)));
  }

  private Report bakePlain(SiteSettings settings, Path staging) throws IOException {
    if (!settings.canBeRead()) {
      return new Report(0, 0, 0, 0, problems.sorted());
    }
    ServedLinks links = new ServedLinks(settings.address(), keepsakes.scans());
    boolean areChecked = settings.isOn("check.links", true);
    Onlooker onlooker =
        areChecked && !order.isLenient()
            ? (path, page) -> Reading.read(page, () -> links.listeners(path))
            : Onlooker.NONE;
    Baked baked = note(new Baker().bake(new PlainSite(settings), staging, last, onlooker));
    starter = baked.starter();
    content = new Content(baked.files(), baked.kept()::contains);
    if (areChecked && !problems.hasErrors()) {
      PlainSources sources = new PlainSources(settings);
      note(
          links.check(
              new ServedLinks.Site(
                  staging, baked.files(), settings::isAsset, baked.sources(), sources::read)));
    }
    return new Report(baked.pages(), 0, 0, 0, problems.sorted());
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
    SiteKind kind = isKnowledgeBase(order.source()) ? SiteKind.KNOWLEDGE_BASE : SiteKind.PLAIN;
    return new SiteRequest(order.source(), kind, order.siteUrl(), endOfDay(), order.options());
  }

  /** Pages dated on the day itself count as published. */
  private @Nullable Instant endOfDay() {
    return order.asOf() == null
        ? null
        : order.asOf().atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
  }

  private <T> T note(Checked<T> checked) {
    checked.problems().stream()
        .filter(problem -> !doubtful.contains(problem.code()))
        .forEach(problem -> problems.addAll(List.of(problem)));
    return checked.value();
  }
}
