package org.leaven.source;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was made of something, for a program that goes on and will make much of it again:
 * time, and never a byte. Rounds follow each other; what a whole round does not ask for is
 * forgotten, so that it never holds more than two rounds need. Safe for threads within a round.
 */
public final class Memo {
  private final boolean isKept;
  private Map<Key<?>, Object> last = Map.of();
  private Map<Key<?>, Object> now = new ConcurrentHashMap<>();

  private Memo(boolean isKept) {
    this.isKept = isKept;
  }

  /**
   * All that a value follows from, so that equal keys have equal values.
   *
   * @param <V> the value, which nobody changes
   */
  @SuppressWarnings("unused") // says what a key's value is
  public interface Key<V> {}

  /** Stands for one thing and no other, even an equal one. */
  public record Same(Object thing) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Same same && same.thing == thing;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(thing);
    }
  }

  private record Equal<V>(V value) implements Key<V> {}

  /** For a program that will ask again. */
  public static Memo kept() {
    return new Memo(true);
  }

  /** For a program that asks once. */
  public static Memo none() {
    return new Memo(false);
  }

  /** What was made for this key in this round or the last one; else what is made now. */
  @SuppressWarnings("unchecked") // as it was put there
  public <V> V get(Key<V> key, Supplier<? extends V> maker) {
    if (!isKept) {
      return maker.get();
    }
    Object known = now.get(key);
    if (known == null) {
      known = last.get(key);
      V value = known == null ? maker.get() : (V) known;
      now.put(key, value);
      return value;
    }
    return (V) known;
  }

  /** The first of equal values, so that it is the {@link Same} round after round. */
  public <V> V one(V value) {
    return get(new Equal<>(value), () -> value);
  }

  /**
   * Ends a round.
   *
   * @param isWhole whether it asked for all that its like will ask for; what a broken one made is
   *     forgotten, and what the one before had is kept
   */
  public void end(boolean isWhole) {
    if (isWhole) {
      last = now;
    }
    now = new ConcurrentHashMap<>(last.size() * 2);
  }
}
