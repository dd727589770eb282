package org.leaven.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.site.minify.CssMinifier;
import org.leaven.site.minify.JsMinifier;
import org.leaven.site.settings.RelativePath;
import org.leaven.source.MemoryCache;

/**
 * A file joined from many small style sheets or scripts, so that a page needs few requests.
 *
 * <p>Its parts are the files directly in its folders, in the order of their names: those of the
 * theme, generated ones and the site's own, each replacing an earlier one of the same name. Only
 * parts of the theme are minified.
 */
enum AssetBundle {
  STYLES("css/site.css", ".css", "css/", "css/topic/", "css/pages/"),
  /** What the page of a topic needs. */
  TOPIC_STYLES("css/topic-page.css", ".css", "css/", "css/topic/", "css/chart/"),
  /** What the page of an entry needs. */
  ENTRY_STYLES("css/entry-page.css", ".css", "css/", "css/entry/"),
  /** All of these, and what pages with filters, long lists or the comparison need besides. */
  LIST_STYLES(
      "css/lists.css", ".css", "css/", "css/topic/", "css/pages/", "css/entry/", "css/lists/"),
  SCRIPTS("js/page.js", ".js", "js/page/"),
  /** The search box. */
  SEARCH("js/search.js", ".js", "js/search/"),
  /** The search itself. */
  READER("js/reader.js", ".js", "js/reader/"),
  /** Filters for lists. */
  FILTER("js/filter.js", ".js", "js/filter/"),
  /** Sorting and filtering of the comparison. */
  MATRIX("js/matrix.js", ".js", "js/matrix/");

  private static final byte[] BETWEEN = {'\n'};

  private final String path;
  private final String ending;

  @SuppressWarnings("ImmutableEnumChecker") // an immutable list
  private final List<String> folders;

  AssetBundle(String path, String ending, String... folders) {
    this.path = path;
    this.ending = ending;
    this.folders = List.of(folders);
  }

  /** The output path, relative to the site. */
  String path() {
    return path;
  }

  /** Whether an asset is a part of a bundle. */
  static boolean holds(String asset) {
    return Arrays.stream(values())
        .anyMatch(bundle -> bundle.folders.stream().anyMatch(in -> bundle.isPart(asset, in)));
  }

  private boolean isPart(String asset, String folder) {
    return asset.startsWith(folder)
        && asset.endsWith(ending)
        && asset.indexOf('/', folder.length()) < 0
        && !asset.equals(path);
  }

  /** The cache key of a minified theme part. */
  private record MinifyKey(boolean isStylesheet, String text) implements MemoryCache.Key<byte[]> {
    byte[] make() {
      String key = isStylesheet ? CssMinifier.minify(text) : JsMinifier.minify(text);
      return key.getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * The joined parts; empty when there are none.
   *
   * @param memoryCache parts minified by earlier bakes
   */
  byte[] join(
      Map<String, byte[]> theme, Map<String, byte[]> made, Path ownAssets, MemoryCache memoryCache)
      throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (String folder : folders) {
      SortedMap<String, byte[]> parts = parts(folder, theme, made, ownAssets);
      if (parts.isEmpty() && this != STYLES && folder.equals(folders.get(folders.size() - 1))) {
        return new byte[0]; // what a bundle has besides another's is all that it is for
      }
      parts.replaceAll(
          (asset, part) -> isOfTheme(theme.get(asset), part) ? minified(part, memoryCache) : part);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        joined.write(part.getValue());
        joined.write(BETWEEN);
      }
    }
    return joined.toByteArray();
  }

  private SortedMap<String, byte[]> parts(
      String folder, Map<String, byte[]> theme, Map<String, byte[]> made, Path ownAssets)
      throws IOException {
    SortedMap<String, byte[]> parts = new TreeMap<>(theme);
    parts.putAll(made);
    parts.keySet().removeIf(asset -> !isPart(asset, folder));
    Path own = ownAssets.resolve(folder);
    if (Files.isDirectory(own)) {
      try (Stream<Path> files = Files.list(own)) {
        for (Path file : files.toList()) {
          String asset = RelativePath.of(ownAssets, file);
          if (isPart(asset, folder)) {
            parts.put(asset, Files.readAllBytes(file));
          }
        }
      }
    }
    return parts;
  }

  private static boolean isOfTheme(byte @Nullable [] ofTheme, byte[] part) {
    return ofTheme != null && Arrays.equals(ofTheme, part);
  }

  private byte[] minified(byte[] part, MemoryCache memoryCache) {
    MinifyKey key = new MinifyKey(ending.equals(".css"), new String(part, StandardCharsets.UTF_8));
    return memoryCache.get(key, key::make);
  }
}
