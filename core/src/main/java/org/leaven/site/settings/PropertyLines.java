package org.leaven.site.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leaven.source.problem.Position;

/** Finds the line of each key in a properties file; for a repeated key, the first. */
final class PropertyLines {
  private final String path;
  private final Map<String, Integer> lines = new HashMap<>();

  PropertyLines(String path, String text) {
    this.path = path;
    boolean continued = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String content = line.stripLeading();
      if (!continued && isEntry(content)) {
        lines.putIfAbsent(key(content), number);
      }
      continued = (continued || isEntry(content)) && endsWithBackslash(line);
    }
  }

  private static boolean isEntry(String content) {
    return !content.isEmpty() && content.charAt(0) != '#' && content.charAt(0) != '!';
  }

  private static String key(String content) {
    int end = 0;
    while (end < content.length() && "=: \t\f".indexOf(content.charAt(end)) < 0) {
      end++;
    }
    return content.substring(0, end);
  }

  /** An odd number of backslashes at the end joins a line to the next one. */
  private static boolean endsWithBackslash(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1;
  }

  /** The line of a key; the start of the file for one that is not there. */
  Position at(String key) {
    return new Position(path, lines.getOrDefault(key, 1), 1);
  }

  /** All keys, sorted. */
  SortedSet<String> keys() {
    return new TreeSet<>(lines.keySet());
  }

  boolean has(String key) {
    return lines.containsKey(key);
  }
}
