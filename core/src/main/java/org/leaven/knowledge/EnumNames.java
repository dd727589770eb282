package org.leaven.knowledge;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Finds an enum constant by the word for it in the sources. */
public final class EnumNames {
  private EnumNames() {}

  public static <E extends Enum<E>> Optional<E> find(
      E[] constants, Function<E, String> word, String text) {
    return Arrays.stream(constants).filter(own -> word.apply(own).equals(text)).findFirst();
  }
}
