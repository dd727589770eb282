package org.leaven.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.pipeline.output.OutputException;
import org.leaven.pipeline.output.OutputFolder;
import org.leaven.pipeline.output.TemporaryFolder;

/**
 * Where a build writes: the site's folder, and beside it, where other editions are wanted, the
 * folder {@code editions}. Both are written whole or not at all; an edition that is not wanted
 * leaves its folder as it is.
 */
final class OutputLocations implements AutoCloseable {
  private final @Nullable OutputFolder site;
  private final @Nullable OutputFolder editions;
  private final @Nullable TemporaryFolder scratch;

  private OutputLocations(
      @Nullable OutputFolder site,
      @Nullable OutputFolder editions,
      @Nullable TemporaryFolder scratch) {
    this.site = site;
    this.editions = editions;
    this.scratch = scratch;
  }

  /**
   * Takes the folders for one build.
   *
   * @throws OutputException when one of them is not Leaven's to write
   */
  static OutputLocations open(Path output, BuildOptions order, Collection<Path> inputFolders)
      throws IOException {
    Set<Edition> wanted = order.editions();
    OutputFolder site =
        wanted.contains(Edition.SITE)
            ? OutputFolder.open(output, order.source(), inputFolders)
            : null;
    try {
      OutputFolder editions =
          Edition.anyBesideTheSite(wanted)
              ? OutputFolder.open(beside(output), order.source(), inputFolders)
              : null;
      return new OutputLocations(site, editions, site == null ? TemporaryFolder.create() : null);
    } catch (IOException | RuntimeException | Error e) {
      if (site != null) {
        site.close();
      }
      throw e;
    }
  }

  /** The folder of the editions that belong to a site. */
  static Path beside(Path output) throws OutputException {
    Path site = output.toAbsolutePath().normalize();
    Path beside = Edition.folder(site);
    if (beside.equals(site)) {
      throw new OutputException(site, "the editions would go here; name another for the site");
    }
    return beside;
  }

  /** The empty folder to bake the site in. */
  Path site() {
    if (site != null) {
      return site.staging();
    }
    if (scratch != null) {
      return scratch.path();
    }
    throw new IllegalStateException("one of the two is there");
  }

  /** The empty folder for the other editions; nothing when none is wanted. */
  @Nullable Path editions() {
    return editions == null ? null : editions.staging();
  }

  /** Puts everything that was built in its place. */
  void swap() throws IOException {
    if (editions != null) {
      editions.swap();
    }
    if (site != null) {
      site.swap();
    }
  }

  @Override
  public void close() throws IOException {
    Deque<Closeable> open = new ArrayDeque<>();
    Stream.of(site, editions, scratch).filter(Objects::nonNull).forEach(open::push);
    close(open);
  }

  /** Closes them all, whatever happens to the others. */
  private static void close(Deque<Closeable> open) throws IOException {
    Closeable last = open.poll();
    if (last == null) {
      return;
    }
    try {
      last.close();
    } finally {
      close(open);
    }
  }
}
