package org.leaven.build;

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
import org.leaven.site.LastBake;
import org.leaven.site.Starter;
import org.leaven.source.Code;
import org.leaven.source.Sha256;
import org.leaven.source.SiteOptions;

/**
 * Ties a build to the one before it: finds that there is nothing to do, or which pages can be kept,
 * and remembers what the next build needs to know.
 *
 * <p>Sources are always read; pages are kept by what they are made of. Only a build with nothing at
 * all to do goes by what the system says of the files.
 */
final class Continuity {
  private final Order order;
  private final Path output;
  private final String program;
  private final Pantry pantry;
  private final Optional<Memory> memory;
  private List<Path> folders = List.of();
  private Snapshot inputs = new Snapshot(Map.of());
  private @Nullable Snapshot seen;

  private Continuity(Order order, Path output, String program, Pantry pantry) {
    this.order = order;
    this.output = output;
    this.program = program;
    this.pantry = pantry;
    this.memory =
        program.isEmpty()
            ? Optional.empty()
            : pantry
                .read()
                .filter(read -> read.program().equals(program))
                .filter(read -> read.order().equals(letters(order)));
  }

  static Continuity of(Order order, Path output, Keepsakes keepsakes) throws IOException {
    Path real = OutputCheck.resolve(output);
    return new Continuity(order, real, Program.letters(), new Pantry(real, keepsakes));
  }

  /** What the order says of the pages. */
  private static String letters(Order order) {
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
      return config == null ? "" : Sha256.letters(Files.readAllBytes(config));
    } catch (IOException e) {
      return ""; // whoever reads the settings is told
    }
  }

  /** The report of the last build, when this one would do the same again. */
  Optional<Report> unchanged() throws IOException {
    if (memory.isEmpty() || !order.editions().equals(Set.of(Edition.SITE))) {
      return Optional.empty();
    }
    Memory last = memory.get();
    Snapshot now = last.look(order.source());
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
    Snapshot found = seen != null && isSeen ? seen : Snapshot.of(order.source(), folders);
    Identity now = Identity.of(BuildLock.file(output));
    inputs = found.isOlderThan(now) ? found : new Snapshot(Map.of());
  }

  private List<String> names() {
    return folders.stream().map(Path::toString).toList();
  }

  /** The pages that may be kept. */
  LastBake last() {
    LastBake none = new LastBake(output, Starter.none(), path -> false, program);
    return memory.map(last -> last.bake(output)).orElse(none);
  }

  /** Remembers a build that has taken the last one's place. */
  void remember(Report report, Starter starter) throws IOException {
    if (program.isEmpty() || !order.editions().contains(Edition.SITE)) {
      return;
    }
    boolean areOverwritten =
        report.problems().stream().anyMatch(problem -> problem.code() == Code.DUPLICATE_PATH);
    List<Integer> counts =
        List.of(report.pages(), report.entries(), report.verdicts(), report.links());
    pantry.write(
        new Memory(
            program,
            letters(order),
            areOverwritten ? Map.of() : starter.files(),
            Snapshot.below(output).notNewerThan(Identity.of(output.resolve(Marker.NAME))),
            names(),
            inputs,
            counts,
            report.problems()));
  }
}
