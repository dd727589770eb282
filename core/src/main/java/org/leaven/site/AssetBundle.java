package org.leaven.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
 * <p>Its parts are the files directly in its folder, in the order of their names: those of the
 * theme, generated ones and the site's own, each replacing an earlier one of the same name. Only
 * parts of the theme are minified.
 */
enum AssetBundle {
  STYLES("css/site.css", "css/", ".css"),
  SCRIPTS("js/page.js", "js/page/", ".js"),
  /** The search box. */
  SEARCH("js/search.js", "js/search/", ".js"),
  /** The search itself. */
  READER("js/reader.js", "js/reader/", ".js"),
  /** Filters for lists. */
  FILTER("js/filter.js", "js/filter/", ".js"),
  /** Sorting and filtering of the comparison. */
  MATRIX("js/matrix.js", "js/matrix/", ".js");

  private static final byte[] BETWEEN = {'\n'};

  private final String path;
  private final String folder;
  private final String ending;

  AssetBundle(String path, String folder, String ending) {
    this.path = path;
    this.folder = folder;
    this.ending = ending;
  }

  /** The output path, relative to the site. */
  String path() {
    return path;
  }

  /** Whether an asset is a part of a bundle. */
  static boolean holds(String asset) {
    return Arrays.stream(values()).anyMatch(bundle -> bundle.isPart(asset));
  }

  private boolean isPart(String asset) {
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
    SortedMap<String, byte[]> parts = new TreeMap<>(theme);
    parts.putAll(made);
    parts.keySet().removeIf(asset -> !isPart(asset));
    Path own = ownAssets.resolve(folder);
    if (Files.isDirectory(own)) {
      try (Stream<Path> files = Files.list(own)) {
        for (Path file : files.toList()) {
          String asset = RelativePath.of(ownAssets, file);
          if (isPart(asset)) {
            parts.put(asset, Files.readAllBytes(file));
          }
        }
      }
    }
    parts.replaceAll(
        (asset, part) -> isOfTheme(theme.get(asset), part) ? minified(part, memoryCache) : part);
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      joined.write(part.getValue());
      joined.write(BETWEEN);
    }
    return joined.toByteArray();
  }

  private static boolean isOfTheme(byte @Nullable [] ofTheme, byte[] part) {
    return ofTheme != null && Arrays.equals(ofTheme, part);
  }

  private byte[] minified(byte[] part, MemoryCache memoryCache) {
    MinifyKey key = new MinifyKey(this == STYLES, new String(part, StandardCharsets.UTF_8));
    return memoryCache.get(key, key::make);
  }
}
