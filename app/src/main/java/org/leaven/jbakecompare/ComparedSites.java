package org.leaven.jbakecompare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.jbakecompare.SitePieces.Piece;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.UncheckedIo;

/**
 * The sources of a site, and the two sites that were made of them.
 *
 * @param source the folder of the sources
 * @param jbakes the folder that JBake wrote
 * @param ours the folder that Leaven wrote
 */
record ComparedSites(Path source, Path jbakes, Path ours, Map<Path, Set<String>> pieces) {
  private static final Set<String> SOURCES =
      Set.of("ftl", "groovy", "gsp", "tpl", "gxml", "thyme", "html", "peb", "pebble", "jade");

  ComparedSites(Path source, Path jbakes, Path ours) {
    this(source, jbakes, ours, new HashMap<>());
  }

  /** The paths of all files of a folder, with {@code /}. */
  static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> SourceTreeReader.path(folder.relativize(file)))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Whether Leaven's site has all these pieces on some page, but for dates. */
  boolean oursHas(Collection<Piece> some) throws IOException {
    return have(ours, some);
  }

  boolean jbakeHas(Collection<Piece> some) throws IOException {
    return have(jbakes, some);
  }

  private boolean have(Path site, Collection<Piece> some) throws IOException {
    if (!pieces.containsKey(site)) {
      Set<String> pages = files(site);
      pages.removeIf(path -> !path.matches(".*\\.(html?|xml|txt|json|rss|atom)"));
      pieces.put(
          site,
          UncheckedIo.unwrap(
              () -> SitePieces.all(pages.stream().map(path -> read(site.resolve(path))))));
    }
    Set<String> all = pieces.getOrDefault(site, Set.of());
    return some.stream()
        .flatMap(piece -> SitePieces.texts(SitePieces.decoded(piece.form())))
        .allMatch(piece -> all.contains(WrittenDates.without(piece)));
  }

  private static String read(Path file) {
    return UncheckedIo.wrap(() -> text(Files.readAllBytes(file)));
  }

  /** Bytes as text in UTF-8; what is not in UTF-8 becomes replacement characters. */
  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether a template or the settings of the site have one of these words. */
  boolean mention(String... words) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      return UncheckedIo.unwrap(
          () ->
              files
                  .filter(file -> !file.startsWith(jbakes) && !file.startsWith(ours))
                  .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                  .filter(ComparedSites::isTemplateOrSettings)
                  .map(ComparedSites::read)
                  .anyMatch(text -> Stream.of(words).anyMatch(text::contains)));
    }
  }

  private static boolean isTemplateOrSettings(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".properties") || SOURCES.contains(name.replaceFirst(".*\\.", ""));
  }

  /** Whether the source of a copied file is behind a symbolic link that leads out of the site. */
  boolean isOutside(String path) throws IOException {
    Path top = source.toRealPath();
    try (Stream<Path> folders = Files.list(source)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        Path file = folder.resolve(path);
        if (Files.exists(file) && !file.toRealPath().startsWith(top)) {
          return true;
        }
      }
    }
    return false;
  }
}
