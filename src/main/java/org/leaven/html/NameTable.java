package org.leaven.html;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds values by names that stand somewhere in an array of letters, without a text for each.
 * Letter case of ASCII does not matter.
 */
final class NameTable<V> {
  private final String[] names;
  private final Object[] values;
  private final int mask;

  /**
   * Puts values in.
   *
   * @param byName by their names, in lower case
   */
  NameTable(Map<String, V> byName) {
    int room = Integer.highestOneBit(byName.size()) * 4;
    names = new String[room];
    values = new Object[room];
    mask = room - 1;
    byName.forEach(this::put);
  }

  private void put(String name, V value) {
    int slot = slot(hash(name.toCharArray(), 0, name.length()));
    while (values[slot] != null) {
      slot = (slot + 1) & mask;
    }
    names[slot] = name;
    values[slot] = value;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 7)) & mask;
  }

  private static int hash(char[] letters, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + lower(letters[i]);
    }
    return hash;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  /** The value of the name that stands there; nothing for one that is not known. */
  @SuppressWarnings("unchecked") // nothing else was put in
  @Nullable V find(char[] letters, int from, int to) {
    int slot = slot(hash(letters, from, to));
    while (values[slot] != null) {
      if (isAt(names[slot], letters, from, to)) {
        return (V) values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return null;
  }

  private static boolean isAt(String name, char[] letters, int from, int to) {
    if (name.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (lower(letters[i]) != name.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }
}
