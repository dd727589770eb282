package org.leaven.site.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.FileTreeWalker;

/**
 * A hash of all settings and templates, which with its document determine each page.
 *
 * @param hex the hash; empty when it cannot be determined
 */
public record ThemeFingerprint(String hex) {
  /** Computes the hash from settings and templates. */
  public static ThemeFingerprint of(SiteSettings settings) throws IOException {
    Fingerprint fingerprint = new Fingerprint().add(settings.config().asHashMap());
    fingerprint.add(settings.locale().toLanguageTag()).add(String.valueOf(settings.asOf()));
    settings
        .theme()
        .templates()
        .forEach((path, bytes) -> fingerprint.add("theme/" + path).add(bytes));
    Path own = settings.config().getTemplateFolder().toPath();
    if (Files.isDirectory(own)) {
      SortedMap<String, Path> files = new TreeMap<>();
      FileTreeWalker.walkLinks(
          own,
          (path, place, attributes) -> {
            if (attributes.isRegularFile()) {
              files.put(path, place);
            }
          });
      for (Map.Entry<String, Path> file : files.entrySet()) {
        fingerprint.add("own/" + file.getKey()).add(Files.readAllBytes(file.getValue()));
      }
    }
    return new ThemeFingerprint(fingerprint.hex());
  }

  public boolean isKnown() {
    return !hex.isEmpty();
  }
}
