package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.DatasetReader;
import org.leaven.pipeline.output.OutputException;
import org.leaven.pipeline.output.TemporaryFolder;
import org.leaven.site.Baker;
import org.leaven.site.cache.PreviousBuild;
import org.leaven.site.settings.SettingsReader;
import org.leaven.site.settings.SiteKind;
import org.leaven.site.settings.SiteRequest;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.SiteOptions;
import org.leaven.source.problem.Checked;

/**
 * Builds a site: read → link → plan pages → bake → check → write editions → swap into place. A
 * planned page is made while it is baked, when its template asks for it: see {@link
 * org.leaven.site.jbake.GeneratedDocument#get}.
 *
 * <p>Each stage continues as far as possible, so that one run reports every problem. But nothing is
 * baked from sources with errors other than those that leave every page complete, and a site with
 * errors never replaces the previous one. Invalid settings are replaced by usable ones and hide no
 * other problems.
 */
public final class Build {
  private final BuildOptions options;
  private final BuildCaches caches;

  public Build(BuildOptions options) {
    this(options, BuildCaches.none());
  }

  /** A build that reuses results of earlier builds by this process. */
  public Build(BuildOptions options, BuildCaches caches) {
    this.options = options;
    this.caches = caches;
  }

  /**
   * The files of a site.
   *
   * @param files paths relative to the site; none when not known
   * @param isKept whether a file was reused from the previous site at the same path
   */
  public record Content(List<String> files, Predicate<String> isKept) {
    static final Content UNKNOWN = new Content(List.of(), path -> false);
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
    IncrementalBuild incremental = IncrementalBuild.of(options, output, caches);
    Optional<BuildReport> same = caches.isWarm() ? Optional.empty() : incremental.unchanged();
    caches.warm();
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
      caches.memoryCache().end(isWhole);
    }
  }

  private BuildReport buildAndSwap(Path output, IncrementalBuild incremental, SwapListener listener)
      throws IOException {
    Checked<SiteSettings> read = readSettings();
    SiteSettings settings = read.value();
    if (settings.kind() == SiteKind.PLAIN && !options.editions().equals(Set.of(Edition.SITE))) {
      throw new OutputException(output, "a plain JBake site has no edition but the site");
    }
    BuildResult result;
    try (OutputLocations outputs = OutputLocations.open(output, options, settings.inputFolders())) {
      incremental.recordInputs(settings.inputFolders());
      result = build(read, outputs.site(), incremental.previousBuild(), outputs.editions());
      if (result.report().isGood()) {
        outputs.swap();
        listener.swapped(result.report(), result.content());
      }
    }
    if (result.report().isGood()) {
      incremental.save(result.report(), result.buildCache());
    }
    return result.report();
  }

  /** Reports every problem and writes no output. */
  public BuildReport check() throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      return build(readSettings(), folder.path(), PreviousBuild.none(), null).report();
    }
  }

  private BuildResult build(
      Checked<SiteSettings> read, Path staging, PreviousBuild previous, @Nullable Path editions)
      throws IOException {
    StageProblems problems = new StageProblems(read);
    SiteSettings settings = read.value();
    return settings.kind() == SiteKind.KNOWLEDGE_BASE
        ? new KnowledgeBaseBuild(options, settings, caches, problems)
            .run(staging, previous, editions)
        : new JBakeSiteBuild(options, settings, caches, problems).run(staging, previous);
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

  private Checked<SiteSettings> readSettings() throws IOException {
    if (!Files.isDirectory(options.source())) {
      throw new NoSuchFileException(
          String.valueOf(options.source()), null, "there is no such folder");
    }
    SiteKind kind = isKnowledgeBase(options.source()) ? SiteKind.KNOWLEDGE_BASE : SiteKind.PLAIN;
    return new SettingsReader()
        .read(
            new SiteRequest(
                options.source(), kind, options.siteUrl(), options.endOfDay(), options.options()));
  }
}
