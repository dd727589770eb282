package org.leaven.serve;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
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
 */
public record ServeOptions(
    BuildOptions buildOptions,
    Path output,
    String host,
    int port,
    boolean isPortMeant,
    String path,
    Set<Switch> switches) {
  /** The address that only this machine can reach. */
  public static final String LOOPBACK = "127.0.0.1";

  /** The first port that is tried. */
  public static final int PORT = 4000;

  /** What is off unless it is asked for. */
  public enum Switch {
    /** Pages are sent with the strictest content security policy that works for them. */
    STRICT,
    /** Pages of other origins may frame the site and load its files. */
    EMBEDDABLE,
    /** There is no editor of the sources in the browser. */
    READ_ONLY,
    /** Files are scanned regularly, in place of file notifications. */
    POLLING
  }

  public ServeOptions {
    switches = Set.copyOf(switches);
  }

  /** A site at the top of the loopback address, at port 4000 or the next free one. */
  public static ServeOptions of(BuildOptions buildOptions, Path output) {
    return new ServeOptions(buildOptions, output, LOOPBACK, PORT, false, "/", Set.of());
  }

  /** The same for the options of a program that uses the Java API. */
  public static ServeOptions of(Leaven leaven) {
    return of(leaven.options(), leaven.output());
  }

  ServeOptions building(BuildOptions other, Path folder) {
    return new ServeOptions(other, folder, host, port, isPortMeant, path, switches);
  }

  /** The same at another address. */
  public ServeOptions host(String other) {
    return new ServeOptions(buildOptions, output, other, port, isPortMeant, path, switches);
  }

  /** The same at exactly this port. */
  public ServeOptions port(int other) {
    return new ServeOptions(buildOptions, output, host, other, true, path, switches);
  }

  /** The same below a path, with or without a slash at its ends. */
  public ServeOptions below(String other) {
    String inside = other.replaceAll("^/+|/+$", "");
    String whole = inside.isEmpty() ? "/" : "/" + inside + "/";
    return new ServeOptions(buildOptions, output, host, port, isPortMeant, whole, switches);
  }

  boolean has(Switch one) {
    return switches.contains(one);
  }

  /** The same with a switch on or off. */
  public ServeOptions with(Switch one, boolean isOn) {
    Set<Switch> all = EnumSet.noneOf(Switch.class);
    all.addAll(switches);
    if (isOn) {
      all.add(one);
    } else {
      all.remove(one);
    }
    return new ServeOptions(buildOptions, output, host, port, isPortMeant, path, all);
  }
}
