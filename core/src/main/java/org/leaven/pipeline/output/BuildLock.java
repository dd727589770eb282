package org.leaven.pipeline.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.leaven.source.RegularFile;

/**
 * Locks an output folder so that only one build writes to it at a time, across processes.
 *
 * <p>The operating system releases the lock when its process ends, so a file that was left behind
 * blocks nobody. The file itself is never deleted: another process may have just opened it.
 */
public final class BuildLock {
  /**
   * The locked byte is beyond the text: some systems forbid reading a locked range, and the
   * holder's name must be readable.
   */
  private static final long BEYOND_THE_TEXT = 1L << 32;

  /**
   * Lock files held by this process. File locks belong to the whole process, and the system may
   * release one as soon as the process closes any channel of the file.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private BuildLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws OutputException when the lock is held; the message names the holder
   */
  static BuildLock take(Path output) throws IOException {
    Path file = file(output);
    String me = "process " + ProcessHandle.current().pid();
    if (!HELD_HERE.add(file)) {
      throw refusal(output, me);
    }
    try {
      return new BuildLock(file, lock(file, output, me));
    } catch (IOException | RuntimeException | Error e) {
      HELD_HERE.remove(file);
      throw e;
    }
  }

  /** The lock file of an output; each build locks and rewrites it. */
  public static Path file(Path output) {
    return output.resolveSibling("." + output.getFileName() + ".leaven.lock");
  }

  private static FileChannel lock(Path file, Path output, String me) throws IOException {
    RegularFile.require(file);
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    try {
      FileLock lock = channel.tryLock(BEYOND_THE_TEXT, 1, false);
      if (lock == null) {
        throw refusal(output, holder(channel));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(me.getBytes(StandardCharsets.UTF_8)), 0);
      return channel;
    } catch (IOException | RuntimeException | Error e) {
      channel.close();
      throw e;
    }
  }

  private static OutputException refusal(Path output, String holder) {
    return new OutputException(output, "another build (" + holder + ") is writing this output");
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(100);
    int length = Math.max(0, channel.read(bytes, 0));
    String written = new String(bytes.array(), 0, length, StandardCharsets.UTF_8);
    return written.matches("process \\d+") ? written : "of an unknown process";
  }

  void release() throws IOException {
    try (channel) {
      channel.truncate(0);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
