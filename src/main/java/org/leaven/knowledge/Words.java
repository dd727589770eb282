package org.leaven.knowledge;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Finds the constant an author's word stands for. */
final class Words {
  private Words() {}

  static <E extends Enum<E>> Optional<E> find(
      E[] constants, Function<E, String> word, String text) {
    return Arrays.stream(constants).filter(own -> word.apply(own).equals(text)).findFirst();
  }
}
