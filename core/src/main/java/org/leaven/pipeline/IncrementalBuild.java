package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leaven.pipeline.filestate.FileStat;
import org.leaven.pipeline.filestate.FolderSnapshot;
import org.leaven.pipeline.filestate.ProgramFingerprint;
import org.leaven.pipeline.output.BuildLock;
import org.leaven.pipeline.output.OutputFolderCheck;
import org.leaven.pipeline.output.OwnershipMarker;
import org.leaven.site.cache.BuildCache;
import org.leaven.site.cache.PreviousBuild;
import org.leaven.source.Sha256;
import org.leaven.source.SiteOptions;
import org.leaven.source.problem.ProblemCode;

/**
 * Decides which results of the previous build can be reused, and saves what the next build needs.
 *
 * <p>Sources are always read, and a page is reused when the fingerprint of its inputs is unchanged.
 * Only when file attributes show that no input and no output has changed is the whole build
 * skipped.
 */
final class IncrementalBuild {
  private static final String WITH_DRAFTS = " with drafts";

  private final BuildOptions buildOptions;
  private final Path output;
  private final String program;
  private final CacheFile cacheFile;
  private final Optional<CacheContents> previous;
  private List<Path> folders = List.of();
  private FolderSnapshot inputs = new FolderSnapshot(Map.of());
  private @Nullable FolderSnapshot seen;

  private IncrementalBuild(
      BuildOptions buildOptions, Path output, String program, CacheFile cacheFile) {
    this.buildOptions = buildOptions;
    this.output = output;
    this.program = program;
    this.cacheFile = cacheFile;
    this.previous =
        program.isEmpty()
            ? Optional.empty()
            : cacheFile
                .read()
                .filter(read -> read.program().equals(program))
                .filter(
                    read -> read.options().replace(WITH_DRAFTS, "").equals(cacheKey(buildOptions)));
  }

  static IncrementalBuild of(BuildOptions buildOptions, Path output, BuildCaches caches)
      throws IOException {
    Path real = OutputFolderCheck.resolve(output);
    return new IncrementalBuild(
        buildOptions, real, ProgramFingerprint.text(), new CacheFile(real, caches));
  }

  private static String keyWithDrafts(BuildOptions buildOptions) {
    return cacheKey(buildOptions) + (buildOptions.showsDrafts() ? WITH_DRAFTS : "");
  }

  /** The build options that influence the output, except whether drafts are shown, as text. */
  private static String cacheKey(BuildOptions buildOptions) {
    return buildOptions.source().toAbsolutePath()
        + " "
        + buildOptions.siteUrl()
        + " "
        + buildOptions.asOf()
        + " "
        + buildOptions.options()
        + " "
        + settings(buildOptions.options())
        + " "
        + new TreeSet<>(buildOptions.editions())
        + " "
        + buildOptions.only();
  }

  /** The settings file may be outside the input folders. */
  private static String settings(SiteOptions options) {
    Path config = options.config();
    try {
      return config == null ? "" : Sha256.hex(Files.readAllBytes(config));
    } catch (IOException e) {
      return ""; // reported when the settings are read
    }
  }

  /**
   * The report of the previous build, if neither inputs nor output have changed since; else empty.
   */
  Optional<BuildReport> unchanged() throws IOException {
    if (previous.isEmpty() || !buildOptions.editions().equals(Set.of(Edition.SITE))) {
      return Optional.empty();
    }
    CacheContents last = previous.get();
    FolderSnapshot now = last.snapshot(buildOptions.source());
    seen = now;
    boolean isSame =
        last.options().equals(keyWithDrafts(buildOptions))
            && last.hasInputs(now)
            && last.hasOutputs(output);
    return isSame ? Optional.of(last.report()) : Optional.empty();
  }

  /** Records the state of the input files before they are read. */
  void recordInputs(Collection<Path> inputFolders) throws IOException {
    if (program.isEmpty()) {
      return;
    }
    Set<Path> read = new LinkedHashSet<>(inputFolders);
    read.add(buildOptions.source().resolve("content"));
    folders = List.copyOf(read);
    boolean isSeen = previous.filter(last -> last.inputFolders().equals(names())).isPresent();
    FolderSnapshot found =
        seen != null && isSeen ? seen : FolderSnapshot.of(buildOptions.source(), folders);
    FileStat now = FileStat.of(BuildLock.file(output));
    inputs = found.isOlderThan(now) ? found : new FolderSnapshot(Map.of());
  }

  private List<String> names() {
    return folders.stream().map(Path::toString).toList();
  }

  /** The previous build, whose pages may be reused. */
  PreviousBuild previousBuild() {
    PreviousBuild none = new PreviousBuild(output, BuildCache.none(), path -> false, program);
    return previous.map(last -> last.previousBuild(output)).orElse(none);
  }

  /** Saves the cache for the next build, after this build's output is in place. */
  void save(BuildReport report, BuildCache buildCache) throws IOException {
    if (program.isEmpty() || !buildOptions.editions().contains(Edition.SITE)) {
      return;
    }
    boolean areOverwritten =
        report.problems().stream()
            .anyMatch(problem -> problem.code() == ProblemCode.DUPLICATE_PATH);
    List<Integer> counts =
        List.of(
            report.pages(), report.drafts(), report.entries(), report.verdicts(), report.links());
    cacheFile.write(
        new CacheContents(
            program,
            keyWithDrafts(buildOptions),
            areOverwritten ? Map.of() : buildCache.files(),
            FolderSnapshot.below(output)
                .notNewerThan(FileStat.of(output.resolve(OwnershipMarker.NAME))),
            names(),
            inputs,
            counts,
            report.problems()));
  }
}
