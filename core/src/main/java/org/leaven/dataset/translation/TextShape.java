package org.leaven.dataset.translation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shape of a translatable value: which texts in it a translation may replace. */
sealed interface TextShape {

  /**
   * A text.
   *
   * @param isOwn whether it fits the words of one language alone: a translation may have it
   *     although the original has none, and does not take over that of the original
   * @param isNeeded whether a translation without it is not complete
   */
  record Single(boolean isOwn, boolean isNeeded) implements TextShape {}

  /**
   * A list of texts that each language has for itself, such as search words.
   *
   * @param isShown whether readers see them
   */
  record OwnList(boolean isShown) implements TextShape {}

  /**
   * A mapping with fixed keys.
   *
   * @param shortKey the key of the text that may stand for the mapping; empty for none
   */
  record Keys(String shortKey, Map<String, TextShape> keys) implements TextShape {
    public Keys {
      keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** A mapping to which keys are added. */
    Keys(String shortKey) {
      this(shortKey, Map.of());
    }

    /** The same with one key more. */
    Keys with(String key, TextShape shape) {
      Map<String, TextShape> more = new LinkedHashMap<>(keys);
      more.put(key, shape);
      return new Keys(shortKey, more);
    }
  }

  /** A mapping whose keys are ids. */
  record ById(TextShape value) implements TextShape {}

  /** A list, translated item by item in its order; a lone item may stand without the list. */
  record InOrder(TextShape item) implements TextShape {}

  /** Meanings by term; a translation may give a term, too. */
  record Meanings(Keys value) implements TextShape {}
}
