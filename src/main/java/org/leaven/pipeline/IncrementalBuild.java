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
import org.leaven.pipeline.incremental.FileStat;
import org.leaven.pipeline.incremental.FolderSnapshot;
import org.leaven.pipeline.incremental.ProgramFingerprint;
import org.leaven.pipeline.output.BuildLock;
import org.leaven.pipeline.output.OutputFolderCheck;
import org.leaven.pipeline.output.OwnershipMarker;
import org.leaven.site.incremental.BuildCache;
import org.leaven.site.incremental.PreviousBuild;
import org.leaven.source.Sha256;
import org.leaven.source.SiteOptions;
import org.leaven.source.problem.ProblemCode;

/**
 * Ties a build to the one before it: finds that there is nothing to do, or which pages can be kept,
 * and remembers what the next build needs to know.
 *
 * <p>Sources are always read; pages are kept by what they are made of. Only a build with nothing at
 * all to do goes by what the system says of the files.
 */
final class IncrementalBuild {
  private final BuildOptions order;
  private final Path output;
  private final String program;
  private final CacheFile cacheFile;
  private final Optional<CacheContents> memory;
  private List<Path> folders = List.of();
  private FolderSnapshot inputs = new FolderSnapshot(Map.of());
  private @Nullable FolderSnapshot seen;

  private IncrementalBuild(BuildOptions order, Path output, String program, CacheFile cacheFile) {
    this.order = order;
    this.output = output;
    this.program = program;
    this.cacheFile = cacheFile;
    this.memory =
        program.isEmpty()
            ? Optional.empty()
            : cacheFile
                .read()
                .filter(read -> read.program().equals(program))
                .filter(read -> read.order().equals(letters(order)));
  }

  static IncrementalBuild of(BuildOptions order, Path output, InMemoryCache memoryCache)
      throws IOException {
    Path real = OutputFolderCheck.resolve(output);
    return new IncrementalBuild(
        order, real, ProgramFingerprint.letters(), new CacheFile(real, memoryCache));
  }

  /** What the order says of the pages. */
  private static String letters(BuildOptions order) {
    return order.source().toAbsolutePath()
        + " "
        + order.siteUrl()
        + " "
        + order.asOf()
        + " "
        + order.options()
        + " "
        + settings(order.options())
        + " "
        + new TreeSet<>(order.editions());
  }

  /** Settings may lie outside of the folders that are looked at. */
  private static String settings(SiteOptions options) {
    Path config = options.config();
    try {
      return config == null ? "" : Sha256.hex(Files.readAllBytes(config));
    } catch (IOException e) {
      return ""; // whoever reads the settings is told
    }
  }

  /** The report of the last build, when this one would do the same again. */
  Optional<BuildReport> unchanged() throws IOException {
    if (memory.isEmpty() || !order.editions().equals(Set.of(Edition.SITE))) {
      return Optional.empty();
    }
    CacheContents last = memory.get();
    FolderSnapshot now = last.look(order.source());
    seen = now;
    boolean isSame = last.isOf(now) && last.isIn(output);
    return isSame ? Optional.of(last.report()) : Optional.empty();
  }

  /** Looks at what will be read, before it is. */
  void begin(Collection<Path> inputFolders) throws IOException {
    if (program.isEmpty()) {
      return;
    }
    Set<Path> read = new LinkedHashSet<>(inputFolders);
    read.add(order.source().resolve("content"));
    folders = List.copyOf(read);
    boolean isSeen = memory.filter(last -> last.inputFolders().equals(names())).isPresent();
    FolderSnapshot found =
        seen != null && isSeen ? seen : FolderSnapshot.of(order.source(), folders);
    FileStat now = FileStat.of(BuildLock.file(output));
    inputs = found.isOlderThan(now) ? found : new FolderSnapshot(Map.of());
  }

  private List<String> names() {
    return folders.stream().map(Path::toString).toList();
  }

  /** The pages that may be kept. */
  PreviousBuild last() {
    PreviousBuild none = new PreviousBuild(output, BuildCache.none(), path -> false, program);
    return memory.map(last -> last.bake(output)).orElse(none);
  }

  /** Remembers a build that has taken the last one's place. */
  void remember(BuildReport report, BuildCache buildCache) throws IOException {
    if (program.isEmpty() || !order.editions().contains(Edition.SITE)) {
      return;
    }
    boolean areOverwritten =
        report.problems().stream()
            .anyMatch(problem -> problem.code() == ProblemCode.DUPLICATE_PATH);
    List<Integer> counts =
        List.of(report.pages(), report.entries(), report.verdicts(), report.links());
    cacheFile.write(
        new CacheContents(
            program,
            letters(order),
            areOverwritten ? Map.of() : buildCache.files(),
            FolderSnapshot.below(output)
                .notNewerThan(FileStat.of(output.resolve(OwnershipMarker.NAME))),
            names(),
            inputs,
            counts,
            report.problems()));
  }
}
