package org.leaven.dataset.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys that a mapping may and must have.
 *
 * @param noun what it describes: {@code a topic}
 * @param required required keys
 * @param allowed all keys, required or not, in the order to list them
 * @param below by keys that hold a mapping of ids, the keys of the mappings below these ids
 */
record AllowedKeys(
    String noun, List<String> required, List<String> allowed, Map<String, AllowedKeys> below) {
  /** No keys. */
  static final AllowedKeys NONE = of("");

  /** Only optional keys. */
  static AllowedKeys of(String noun, String... optional) {
    return new AllowedKeys(noun, List.of(), List.of(optional), Map.of());
  }

  /** The same with required keys added. */
  AllowedKeys requiring(String... keys) {
    List<String> all = new ArrayList<>(List.of(keys));
    all.addAll(allowed);
    return new AllowedKeys(noun, List.of(keys), List.copyOf(all), below);
  }

  /** The same with the keys of the mappings below the ids that a key holds. */
  AllowedKeys above(String key, AllowedKeys keys) {
    Map<String, AllowedKeys> all = new HashMap<>(below);
    all.put(key, keys);
    return new AllowedKeys(noun, required, allowed, Map.copyOf(all));
  }

  /** Whether a key belongs below the ids that another key holds. */
  boolean isBelow(String holder, String key) {
    return below.getOrDefault(holder, NONE).allowed().contains(key);
  }
}
