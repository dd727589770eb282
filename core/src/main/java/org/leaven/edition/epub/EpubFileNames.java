package org.leaven.edition.epub;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes unique file names for the EPUB, with characters that every reading system supports. */
final class EpubFileNames {
  private final Map<String, String> byPath = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The name for a file of the site, always the same one. */
  String of(String path, String extension) {
    String known = byPath.get(path);
    if (known != null) {
      return known;
    }
    int dot = path.lastIndexOf('.');
    String plain = (dot < 0 ? path : path.substring(0, dot)).replaceAll("[^A-Za-z0-9/-]+", "-");
    String name = plain + extension;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = plain + "-" + i + extension;
    }
    byPath.put(path, name);
    return name;
  }
}
