package org.leaven.serve;

import java.nio.file.Path;
import org.leaven.pipeline.BuildOptions;

/**
 * How a site is served. Each of its words gives another one.
 *
 * @param output where the site is built; it is served from there
 * @param host the name or address to listen at
 * @param port to listen at; 0 is any free one
 * @param isPortMeant whether no other port will do
 * @param path below which the site is found; begins and ends with {@code /}
 * @param isStrict whether pages get the strictest policy that a site of Leaven lives with
 * @param isEmbeddable whether pages of other origins may frame the site and load its files
 * @param isPolling whether files are looked at again and again, where the system tells nothing
 */
public record ServeOptions(
    BuildOptions order,
    Path output,
    String host,
    int port,
    boolean isPortMeant,
    String path,
    boolean isStrict,
    boolean isEmbeddable,
    boolean isPolling) {
  /** Where nobody but this machine gets in. */
  public static final String LOOPBACK = "127.0.0.1";

  /** The first port that is tried. */
  public static final int PORT = 4000;

  /** A site at the top of the loopback address, at port 4000 or the next free one. */
  public static ServeOptions of(BuildOptions order, Path output) {
    return new ServeOptions(order, output, LOOPBACK, PORT, false, "/", false, false, false);
  }

  ServeOptions building(BuildOptions other, Path folder) {
    return new ServeOptions(
        other, folder, host, port, isPortMeant, path, isStrict, isEmbeddable, isPolling);
  }

  /** The same at another address. */
  public ServeOptions host(String other) {
    return new ServeOptions(
        order, output, other, port, isPortMeant, path, isStrict, isEmbeddable, isPolling);
  }

  /** The same at this port and no other. */
  public ServeOptions port(int other) {
    return new ServeOptions(
        order, output, host, other, true, path, isStrict, isEmbeddable, isPolling);
  }

  /** The same below a path, with or without a slash at its ends. */
  public ServeOptions below(String other) {
    String inside = other.replaceAll("^/+|/+$", "");
    String whole = inside.isEmpty() ? "/" : "/" + inside + "/";
    return new ServeOptions(
        order, output, host, port, isPortMeant, whole, isStrict, isEmbeddable, isPolling);
  }

  /** The same under the strict policy, or without one. */
  public ServeOptions strictly(boolean strict) {
    return new ServeOptions(
        order, output, host, port, isPortMeant, path, strict, isEmbeddable, isPolling);
  }

  /** The same for pages of other origins, too, or for its own pages alone. */
  public ServeOptions embeddably(boolean embeddable) {
    return new ServeOptions(
        order, output, host, port, isPortMeant, path, isStrict, embeddable, isPolling);
  }

  /** The same, looking for edits by itself, or told of them by the system. */
  public ServeOptions polling(boolean polling) {
    return new ServeOptions(
        order, output, host, port, isPortMeant, path, isStrict, isEmbeddable, polling);
  }
}
