package org.leaven.pipeline.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;

/**
 * An output folder that is replaced atomically.
 *
 * <p>The new output is written to a folder beside the old one; at the end the two are swapped in
 * one step. A reader sees either the old output or the new one. If the build fails, the old output
 * is unchanged.
 *
 * <p>While a build into {@code site} runs, the folder {@code .site.leaven} beside it holds the new
 * output. A killed build leaves it behind; the next build deletes it and undoes a two-step swap
 * that was not completed (see {@link FolderSwap}). An empty file {@code .site.leaven.lock} prevents
 * concurrent builds and is not deleted.
 *
 * <p>A file {@code .leaven} marks a folder as written by Leaven. A non-empty folder without that
 * file is refused, and so is a folder that contains the sources or is inside an input folder.
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
  private final StagingFolder workFolder;
  private final BuildLock lock;
  private final FolderSwap swap;

  private OutputFolder(Path output, StagingFolder workFolder, BuildLock lock, FolderSwap swap) {
    this.output = output;
    this.workFolder = workFolder;
    this.lock = lock;
    this.swap = swap;
  }

  /**
   * Locks the output for one build and creates the folder to build in.
   *
   * @param output need not exist
   * @param root the source folder; the output may be inside it, but must not contain it
   * @param inputFolders folders whose whole content is read, and that the output must not overlap
   * @throws OutputException when the output was not made by Leaven, or when another build is
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
      StagingFolder workFolder = new StagingFolder(real);
      workFolder.recover();
      OutputFolderCheck.mayWrite(real);
      workFolder.prepare();
      return new OutputFolder(real, workFolder, lock, swap);
    } catch (IOException | RuntimeException | Error e) {
      lock.release();
      throw e;
    }
  }

  /** The empty folder to build in. */
  public Path staging() {
    return workFolder.staging();
  }

  /** Replaces the output with the new one. */
  public void swap() throws IOException {
    swap("");
  }

  /**
   * The same.
   *
   * @param only the subset that it holds, which its marker says; empty for the whole
   */
  public void swap(String only) throws IOException {
    OwnershipMarker.put(staging(), only);
    if (Files.exists(output)) {
      swap.exchange(staging(), output, workFolder.old());
    } else {
      Files.move(staging(), output, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /**
   * Deletes the work folder and releases the lock; without {@link #swap} the old output remains.
   */
  @Override
  public void close() throws IOException {
    try {
      workFolder.clear();
    } finally {
      lock.release();
    }
  }
}
