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
 * Opens, swaps and closes the output folders of one build: the site and the folder {@code editions}
 * beside it.
 *
 * <p>Each folder is replaced as a whole or not at all; the folder of an edition that was not
 * requested is left unchanged.
 */
final class OutputLocations implements AutoCloseable {
  private final @Nullable OutputFolder site;
  private final @Nullable OutputFolder editions;
  private final @Nullable TemporaryFolder temporary;
  private final String only;

  private OutputLocations(
      @Nullable OutputFolder site,
      @Nullable OutputFolder editions,
      @Nullable TemporaryFolder temporary,
      String only) {
    this.only = only;
    this.site = site;
    this.editions = editions;
    this.temporary = temporary;
  }

  /**
   * Opens the output folders for one build.
   *
   * @throws OutputException when one of them was not made by Leaven
   */
  static OutputLocations open(Path output, BuildOptions buildOptions, Collection<Path> inputFolders)
      throws IOException {
    Set<Edition> wanted = buildOptions.editions();
    OutputFolder site =
        wanted.contains(Edition.SITE)
            ? OutputFolder.open(output, buildOptions.source(), inputFolders)
            : null;
    try {
      OutputFolder editions =
          Edition.anyBesideTheSite(wanted)
              ? OutputFolder.open(editionsFolder(output), buildOptions.source(), inputFolders)
              : null;
      return new OutputLocations(
          site,
          editions,
          site == null ? TemporaryFolder.create() : null,
          buildOptions.only().toString());
    } catch (IOException | RuntimeException | Error e) {
      if (site != null) {
        site.close();
      }
      throw e;
    }
  }

  /** The editions folder of a site: a sibling of its output folder. */
  static Path editionsFolder(Path output) throws OutputException {
    Path site = output.toAbsolutePath().normalize();
    Path editions = Edition.folder(site);
    if (editions.equals(site)) {
      throw new OutputException(site, "the editions would go here; name another for the site");
    }
    return editions;
  }

  /** The empty folder to bake the site into; a temporary one when the site is not requested. */
  Path site() {
    if (site != null) {
      return site.staging();
    }
    if (temporary != null) {
      return temporary.path();
    }
    throw new IllegalStateException("one of the two is there");
  }

  /** The empty folder for the other editions; null when none is requested. */
  @Nullable Path editions() {
    return editions == null ? null : editions.staging();
  }

  /** Moves everything that was built to its final location. */
  void swap() throws IOException {
    if (editions != null) {
      editions.swap(only);
    }
    if (site != null) {
      site.swap(only);
    }
  }

  @Override
  public void close() throws IOException {
    Deque<Closeable> open = new ArrayDeque<>();
    Stream.of(site, editions, temporary).filter(Objects::nonNull).forEach(open::push);
    close(open);
  }

  /** Closes all of them, even when closing one fails. */
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
