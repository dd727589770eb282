package org.leaven.site.cache;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed once, when it is first requested, by any thread. */
public final class LazyValue<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  private LazyValue(Supplier<T> maker) {
    this.maker = maker;
  }

  public static <T> LazyValue<T> of(Supplier<T> maker) {
    return new LazyValue<>(maker);
  }

  @Override
  public T get() {
    T found = made;
    return found == null ? make() : found;
  }

  private synchronized T make() {
    T found = made;
    if (found == null) {
      found = maker.get();
      made = found;
    }
    return found;
  }
}
