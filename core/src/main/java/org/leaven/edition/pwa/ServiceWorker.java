package org.leaven.edition.pwa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaven.source.Json;
import org.leaven.source.ProgramFile;
import org.leaven.source.Sha256;

/**
 * Makes the service worker, which caches the site's files on the device for use offline. It has a
 * list of the files, each with a prefix of its checksum.
 *
 * <p>Without offline use, a script at the same address removes the worker and cache of an earlier
 * build.
 */
public final class ServiceWorker {
  /** The path: in the root, since a worker controls only the pages below its own folder. */
  public static final String PATH = "service-worker.js";

  /** Digits of a checksum to keep: 64 bits are enough to detect a changed file. */
  private static final int LETTERS = 16;

  private static final String LIST = "const FILES = {};";

  private ServiceWorker() {}

  /**
   * The worker that caches files.
   *
   * @param sums the prefixes of their checksums by path, as {@link #sum} gives them
   */
  public static byte[] keeping(SortedMap<String, String> sums) throws IOException {
    StringBuilder list = new StringBuilder("\n");
    sums.forEach((path, sum) -> list.append(key(path)).append(Json.text(sum)).append(",\n"));
    return ProgramFile.text(ServiceWorker.class, "keeping.js")
        .replace(LIST, LIST.replace("}", list + "}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The same worker with a list of other files, some of which changed or were removed. */
  public static byte[] again(byte[] worker, SortedMap<String, byte[]> files) throws IOException {
    String text = new String(worker, StandardCharsets.UTF_8);
    SortedMap<String, String> sums = new TreeMap<>();
    files.forEach(
        (path, content) -> {
          if (text.contains("\n" + key(path))) {
            sums.put(path, sum(content));
          }
        });
    return keeping(sums);
  }

  private static String key(String path) {
    return "  " + Json.text(path) + ": ";
  }

  /** The prefix of a file's checksum. */
  public static String sum(byte[] content) {
    return Sha256.hex(content).substring(0, LETTERS);
  }

  /** The worker that removes the cache of an earlier one and unregisters itself. */
  public static byte[] leaving() throws IOException {
    return ProgramFile.bytes(ServiceWorker.class, "leaving.js");
  }

  /** Whether a file is a worker of Leaven that caches files. */
  public static boolean isKeeping(byte[] worker) {
    return new String(worker, StandardCharsets.UTF_8).contains("\nconst FILES = {\n");
  }

  /** The script that registers the worker on a page. */
  public static byte[] page() throws IOException {
    return ProgramFile.bytes(ServiceWorker.class, "page.js");
  }
}
