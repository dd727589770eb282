package org.leaven.serve;

import java.nio.file.Path;
import org.leaven.Leaven;
import org.leaven.pipeline.BuildOptions;

/**
 * The options of a local server: what is built, where it is served, and how edits are detected.
 *
 * <p>Each method returns a changed copy.
 *
 * @param output the folder to which the site is built and from which it is served
 * @param host the host name or address to listen at
 * @param port the port to listen at; 0 for any free port
 * @param isPortMeant whether only this port may be used
 * @param path the URL path of the site; begins and ends with {@code /}
 * @param isStrict whether pages are sent with the strictest content security policy that works for
 *     them
 * @param isEmbeddable whether pages of other origins may frame the site and load its files
 * @param isPolling whether to scan files regularly instead of using file notifications
 */
public record ServeOptions(
    BuildOptions buildOptions,
    Path output,
    String host,
    int port,
    boolean isPortMeant,
    String path,
    boolean isStrict,
    boolean isEmbeddable,
    boolean isPolling) {
  /** The address that only this machine can reach. */
  public static final String LOOPBACK = "127.0.0.1";

  /** The first port that is tried. */
  public static final int PORT = 4000;

  /** A site at the top of the loopback address, at port 4000 or the next free one. */
  public static ServeOptions of(BuildOptions buildOptions, Path output) {
    return new ServeOptions(buildOptions, output, LOOPBACK, PORT, false, "/", false, false, false);
  }

  /** The same for the options of a program that uses the Java API. */
  public static ServeOptions of(Leaven leaven) {
    return of(leaven.options(), leaven.output());
  }

  ServeOptions building(BuildOptions other, Path folder) {
    return new ServeOptions(
        other, folder, host, port, isPortMeant, path, isStrict, isEmbeddable, isPolling);
  }

  /** The same at another address. */
  public ServeOptions host(String other) {
    return new ServeOptions(
        buildOptions, output, other, port, isPortMeant, path, isStrict, isEmbeddable, isPolling);
  }

  /** The same at exactly this port. */
  public ServeOptions port(int other) {
    return new ServeOptions(
        buildOptions, output, host, other, true, path, isStrict, isEmbeddable, isPolling);
  }

  /** The same below a path, with or without a slash at its ends. */
  public ServeOptions below(String other) {
    String inside = other.replaceAll("^/+|/+$", "");
    String whole = inside.isEmpty() ? "/" : "/" + inside + "/";
    return new ServeOptions(
        buildOptions, output, host, port, isPortMeant, whole, isStrict, isEmbeddable, isPolling);
  }

  /** The same under the strict policy, or without one. */
  public ServeOptions strictly(boolean strict) {
    return new ServeOptions(
        buildOptions, output, host, port, isPortMeant, path, strict, isEmbeddable, isPolling);
  }

  /** The same for pages of other origins, too, or for its own pages alone. */
  public ServeOptions embeddably(boolean embeddable) {
    return new ServeOptions(
        buildOptions, output, host, port, isPortMeant, path, isStrict, embeddable, isPolling);
  }

  /** The same with polling, or with file notifications. */
  public ServeOptions polling(boolean polling) {
    return new ServeOptions(
        buildOptions, output, host, port, isPortMeant, path, isStrict, isEmbeddable, polling);
  }
}
