package org.leaven.dataset.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys that a mapping may and must have.
 *
 * @param noun what it describes: {@code a topic}
 * @param required required keys
 * @param allowed all keys, required or not, in the order to list them
 */
record AllowedKeys(String noun, List<String> required, List<String> allowed) {

  /** Only optional keys. */
  static AllowedKeys of(String noun, String... optional) {
    return new AllowedKeys(noun, List.of(), List.of(optional));
  }

  /** The same with required keys added. */
  AllowedKeys requiring(String... keys) {
    List<String> all = new ArrayList<>(List.of(keys));
    all.addAll(allowed);
    return new AllowedKeys(noun, List.of(keys), List.copyOf(all));
  }
}
