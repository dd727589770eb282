package org.leaven.edition.pwa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaven.source.Json;
import org.leaven.source.Sha256;

/**
 * The service worker: a script that a browser keeps for a site. Ours holds a list of the site's
 * files, each with the beginning of its checksum, and keeps these on the device.
 *
 * <p>Where nothing is to be kept, a script at the same address takes away what an earlier build
 * left.
 */
public final class ServiceWorker {
  /** Where it is: at the top, since a worker answers for what lies below it. */
  public static final String PATH = "service-worker.js";

  /** Letters of a checksum: 64 bits tell the files of a site apart. */
  private static final int LETTERS = 16;

  private static final String LIST = "const FILES = {};";

  private ServiceWorker() {}

  /**
   * The worker that keeps files.
   *
   * @param sums the beginnings of their checksums by path, as {@link #sum} gives them
   */
  public static byte[] keeping(SortedMap<String, String> sums) throws IOException {
    StringBuilder list = new StringBuilder("\n");
    sums.forEach((path, sum) -> list.append(key(path)).append(Json.text(sum)).append(",\n"));
    return own("keeping.js")
        .replace(LIST, LIST.replace("}", list + "}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The same worker for files some of which have changed or are not there any more. */
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

  /** The beginning of a file's checksum. */
  public static String sum(byte[] content) {
    return Sha256.hex(content).substring(0, LETTERS);
  }

  /** The worker that clears up after an earlier one and goes. */
  public static byte[] leaving() throws IOException {
    return own("leaving.js").getBytes(StandardCharsets.UTF_8);
  }

  /** Whether a file is a worker of ours that keeps files. */
  public static boolean isKeeping(byte[] worker) {
    return new String(worker, StandardCharsets.UTF_8).contains("\nconst FILES = {\n");
  }

  /** The script by which a page brings the worker in. */
  public static byte[] page() throws IOException {
    return own("page.js").getBytes(StandardCharsets.UTF_8);
  }

  private static String own(String file) throws IOException {
    try (InputStream in = ServiceWorker.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException(file + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
