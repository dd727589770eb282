package org.leaven.site.template;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jbake.template.RenderingException;

/**
 * Thrown when no engine is available for a template or page; names the artifact that would provide
 * one.
 */
public final class EngineUnavailableException extends RenderingException {
  private static final long serialVersionUID = 1L;

  private record Engine(String name, List<String> extensions, String artifact) {}

  /** The engines that JBake supports, with the artifacts of version 2.7.0. */
  private static final List<Engine> KNOWN =
      List.of(
          new Engine(
              "Groovy",
              List.of("groovy", "gsp", "gxml", "tpl"),
              "org.codehaus.groovy:groovy-templates:3.0.9"),
          new Engine(
              "Thymeleaf",
              List.of("thyme", "html"),
              "org.thymeleaf:thymeleaf:3.0.14.RELEASE, commons-lang:commons-lang:2.6"),
          new Engine("Pebble", List.of("pebble", "peb"), "io.pebbletemplates:pebble:3.1.5"),
          new Engine("Jade", List.of("jade"), "de.neuland-bfi:jade4j:1.3.2"),
          new Engine(
              "Asciidoctor",
              List.of("ad", "adoc", "asciidoc"),
              "org.asciidoctor:asciidoctorj:2.5.7"));

  private final String cure;

  public EngineUnavailableException(String extension) {
    super(what(extension));
    this.cure = cure(extension);
  }

  private EngineUnavailableException(String what, String cure) {
    super(what);
    this.cure = cure;
  }

  /** An engine that may not be used. */
  public static EngineUnavailableException forbidden(String extension) {
    return new EngineUnavailableException(
        "\"." + extension + "\" can run code, which --restricted forbids",
        "build without --restricted if you trust all of the site");
  }

  /** An engine that is available, but lacks a class it needs. */
  public EngineUnavailableException(String extension, LinkageError missing) {
    super(
        "the engine for \"."
            + extension
            + "\" needs a class that is not there: "
            + String.valueOf(missing.getMessage()).replace('/', '.'));
    this.cure = cure(extension);
  }

  public String cure() {
    return cure;
  }

  private static Optional<Engine> known(String extension) {
    String lowerCase = extension.toLowerCase(Locale.ROOT);
    return KNOWN.stream().filter(engine -> engine.extensions().contains(lowerCase)).findFirst();
  }

  /**
   * A template of a supported engine that would be used if its jars were available; empty if there
   * is none.
   */
  static String template(String stem, Predicate<String> isFile) {
    return KNOWN.stream()
        .flatMap(engine -> engine.extensions().stream())
        .map(extension -> stem + "." + extension)
        .filter(isFile)
        .findFirst()
        .orElse("");
  }

  static String what(String extension) {
    return known(extension)
        .map(engine -> "\"." + extension + "\" needs " + engine.name() + ", which is not there")
        .orElse("nothing reads files that end in \"." + extension + '"');
  }

  public static String cure(String extension) {
    return known(extension)
        .map(
            engine ->
                "put "
                    + engine.artifact()
                    + " and the jars it needs on the class path"
                    + " (--classpath)")
        .orElse("put an engine for it on the class path (--classpath)");
  }
}
