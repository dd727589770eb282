package org.leaven.edition.epub;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of files in the book: letters that no reading system stumbles over, each name once. */
final class EpubFileNames {
  private final Map<String, String> byPath = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The name for a file of the site, the same whenever it is asked for. */
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
