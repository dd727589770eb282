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
 * Lets two folders change places in one step, by a call that Java does not have: {@code renameat2}
 * on Linux, {@code renamex_np} on macOS.
 *
 * <p>JNA, which makes the call, is loaded only when it is needed: it unpacks a library of its own.
 */
final class AtomicExchange {
  /** "No such call", "not here" and "not on this file system", on Linux and on macOS. */
  private static final Set<Integer> NOT_SUPPORTED = Set.of(22, 38, 45, 78, 95, 102);

  private static final int WORKING_FOLDER = -100;
  private static final int RENAME_EXCHANGE = 2;
  private static final int RENAME_SWAP = 2;

  private AtomicExchange() {}

  /** The calls; only the one of the system at hand is ever looked up. */
  interface Calls extends Library {
    int renameat2(int oldFolder, String old, int newFolder, String replacement, int flags)
        throws LastErrorException;

    int renamex_np(String from, String to, int flags) throws LastErrorException;
  }

  /**
   * Lets two folders change places.
   *
   * @return false when this system cannot; nothing was changed then
   * @throws IOException when the system can, but not with these folders
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

  /** Names go to the system in the encoding in which Java itself reads them from there. */
  private static Calls calls() {
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    return Native.load("c", Calls.class, Map.of(Library.OPTION_STRING_ENCODING, encoding));
  }
}
