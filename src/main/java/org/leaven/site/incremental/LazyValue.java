package org.leaven.site.incremental;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a thing when it is first asked for, and once, whichever threads ask. */
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
