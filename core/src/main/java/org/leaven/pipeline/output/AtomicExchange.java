package org.leaven.pipeline.output;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Swaps two folders in one step with a system call that Java does not offer: {@code renameat2} on
 * Linux, {@code renamex_np} on macOS.
 *
 * <p>JNA, which makes the call, is loaded only when needed, because it unpacks a native library.
 */
final class AtomicExchange {
  /** "No such call", "not here" and "not on this file system", on Linux and on macOS. */
  private static final Set<Integer> NOT_SUPPORTED = Set.of(22, 38, 45, 78, 95, 102);

  private static final int WORKING_FOLDER = -100;
  private static final int RENAME_EXCHANGE = 2;
  private static final int RENAME_SWAP = 2;

  private AtomicExchange() {}

  /** The C functions; only that of the running system is looked up. */
  interface Calls extends Library {
    int renameat2(int oldFolder, String old, int newFolder, String replacement, int flags)
        throws LastErrorException;

    int renamex_np(String from, String to, int flags) throws LastErrorException;
  }

  /**
   * Swaps two folders.
   *
   * @return false when this system does not support it; then nothing was changed
   * @throws IOException when the system supports it, but the call failed for these folders
   */
  static boolean of(Path one, Path other) throws IOException {
    try {
      if (Platform.isLinux()) {
        calls()
            .renameat2(
                WORKING_FOLDER, one.toString(), WORKING_FOLDER, other.toString(), RENAME_EXCHANGE);
        return true;
      }
      if (Platform.isMac()) {
        calls().renamex_np(one.toString(), other.toString(), RENAME_SWAP);
        return true;
      }
      return false;
    } catch (LastErrorException e) {
      if (NOT_SUPPORTED.contains(e.getErrorCode())) {
        return false;
      }
      throw new FileSystemException(one.toString(), other.toString(), e.getMessage());
    } catch (LinkageError e) {
      return false;
    }
  }

  /** File names are passed in the encoding that Java uses for file names. */
  private static Calls calls() {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    return Native.load("c", Calls.class, Map.of(Library.OPTION_STRING_ENCODING, encoding));
  }
}
