package org.leaven.html;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hash table whose keys are looked up in a character array, without making a string. ASCII case
 * is ignored.
 */
final class NameTable<V> {
  private final String[] names;
  private final Object[] values;
  private final int mask;

  /**
   * Fills the table.
   *
   * @param byName values by name, in lower case
   */
  NameTable(Map<String, V> byName) {
    int capacity = Integer.highestOneBit(byName.size()) * 4;
    names = new String[capacity];
    values = new Object[capacity];
    mask = capacity - 1;
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

  private static int hash(char[] chars, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + lower(chars[i]);
    }
    return hash;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  /** The value of the name between two indexes; null for an unknown name. */
  @SuppressWarnings("unchecked") // only such values are put in
  @Nullable V find(char[] chars, int from, int to) {
    int slot = slot(hash(chars, from, to));
    while (values[slot] != null) {
      if (isAt(names[slot], chars, from, to)) {
        return (V) values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return null;
  }

  private static boolean isAt(String name, char[] chars, int from, int to) {
    if (name.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (lower(chars[i]) != name.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }
}
