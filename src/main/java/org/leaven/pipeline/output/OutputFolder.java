package org.leaven.pipeline.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;

/**
 * A folder that is written whole or not at all.
 *
 * <p>What is built goes into a fresh folder beside the output, and at the end the two change places
 * in one step, so that whoever looks sees the old output or the new one. Whatever goes wrong
 * before, the old output stays as it is.
 *
 * <p>Beside an output {@code site} stands, while a build runs, {@code .site.leaven} with the new
 * output in it. A build that was killed leaves it behind; the next one clears it away, and takes
 * back a change of places that was made in two steps and not finished (see {@link FolderSwap}). An
 * empty file {@code .site.leaven.lock} keeps a second build out, and stays.
 *
 * <p>A file {@code .leaven} marks a folder as Leaven's. A folder with anything in it and without
 * that mark is refused, and so is one that holds the sources or lies within them.
 *
 * <pre>{@code
 * try (OutputFolder output = OutputFolder.open(path, root, inputFolders)) {
 *   write(output.staging());
 *   output.swap();
 * }
 * }</pre>
 */
public final class OutputFolder implements Closeable {
  private final Path output;
  private final WorkFolder workplace;
  private final BuildLock lock;
  private final FolderSwap swap;

  private OutputFolder(Path output, WorkFolder workplace, BuildLock lock, FolderSwap swap) {
    this.output = output;
    this.workplace = workplace;
    this.lock = lock;
    this.swap = swap;
  }

  /**
   * Takes the output for one build and makes the folder to build in.
   *
   * @param output need not exist
   * @param root the folder of the sources; the output may lie in it, but must not hold it
   * @param inputFolders folders that are read whole, and that the output must keep out of
   * @throws OutputException when the output is not Leaven's to write, or when another build is
   *     writing it
   */
  public static OutputFolder open(Path output, Path root, Collection<Path> inputFolders)
      throws IOException {
    return open(output, root, inputFolders, FolderSwap.bestHere());
  }

  public static OutputFolder open(
      Path output, Path root, Collection<Path> inputFolders, FolderSwap swap) throws IOException {
    Path real = OutputFolderCheck.resolve(output);
    OutputFolderCheck.keepApart(real, root, inputFolders);
    OutputFolderCheck.mayWrite(real);
    Files.createDirectories(real.resolveSibling("."));
    BuildLock lock = BuildLock.take(real);
    try {
      WorkFolder workplace = new WorkFolder(real);
      workplace.recover();
      OutputFolderCheck.mayWrite(real);
      workplace.prepare();
      return new OutputFolder(real, workplace, lock, swap);
    } catch (IOException | RuntimeException | Error e) {
      lock.release();
      throw e;
    }
  }

  /** The empty folder to build in. */
  public Path staging() {
    return workplace.staging();
  }

  /** Puts what was built in the place of the output, and throws the old one away. */
  public void swap() throws IOException {
    OwnershipMarker.put(staging());
    if (Files.exists(output)) {
      swap.exchange(staging(), output, workplace.old());
    } else {
      Files.move(staging(), output, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Clears away everything but the output; without {@link #swap} the old one is still there. */
  @Override
  public void close() throws IOException {
    try {
      workplace.clear();
    } finally {
      lock.release();
    }
  }
}
