package org.leaven.dataset.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys a mapping may have.
 *
 * @param noun what it describes: {@code a topic}
 * @param required keys that must be there
 * @param allowed all keys, required or not, in the order to list them
 */
record AllowedKeys(String noun, List<String> required, List<String> allowed) {

  /** A shape in which no key must be there. */
  static AllowedKeys of(String noun, String... optional) {
    return new AllowedKeys(noun, List.of(), List.of(optional));
  }

  /** The same shape with keys that must be there. */
  AllowedKeys requiring(String... keys) {
    List<String> all = new ArrayList<>(List.of(keys));
    all.addAll(allowed);
    return new AllowedKeys(noun, List.of(keys), List.copyOf(all));
  }
}
