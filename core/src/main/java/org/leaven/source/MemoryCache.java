package org.leaven.source;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps computed values in memory from one build to the next, so that a long-running program
 * computes them once. It saves time and changes no output. Builds are rounds: a value that a
 * complete round did not use is removed, so the cache never holds more than two rounds need.
 * Thread-safe within a round.
 */
public final class MemoryCache {
  private final boolean isRetained;
  private final Map<Key<?>, Slot> slots = new ConcurrentHashMap<>();
  private int round;

  private MemoryCache(boolean isRetained) {
    this.isRetained = isRetained;
  }

  /**
   * The inputs a value is computed from, so that equal keys have equal values.
   *
   * @param <V> the value, which must be immutable
   */
  @SuppressWarnings("unused") // gives the type of a key's value
  public interface Key<V> {}

  /** Compares an object by identity, not by equality. */
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

  /** A cache for a program that builds again and again. */
  public static MemoryCache retained() {
    return new MemoryCache(true);
  }

  /** A cache that keeps nothing, for a program that builds once. */
  public static MemoryCache none() {
    return new MemoryCache(false);
  }

  /** A value, with the rounds in which it was computed and last used. */
  private static final class Slot {
    private final Object value;
    private final int created;
    private volatile int used;

    Slot(Object value, int round) {
      this.value = value;
      this.created = round;
      this.used = round;
    }
  }

  /**
   * The value computed for this key in this round or the last one; otherwise it is computed now.
   */
  @SuppressWarnings("unchecked") // as it was put there
  public <V> V get(Key<V> key, Supplier<? extends V> maker) {
    if (!isRetained) {
      return maker.get();
    }
    Slot known = slots.get(key);
    if (known == null) {
      Slot fresh = new Slot(maker.get(), round);
      Slot first = slots.putIfAbsent(key, fresh);
      return (V) (first == null ? fresh : first).value;
    }
    if (known.used != round) {
      known.used = round;
    }
    return (V) known.value;
  }

  /** Returns the first of equal values, so that it is the {@link Same} in every round. */
  public <V> V one(V value) {
    return get(new Equal<>(value), () -> value);
  }

  /**
   * Ends a round.
   *
   * @param isWhole whether the round was complete; after one that was interrupted, its new values
   *     are removed and those of the round before are kept
   */
  public void end(boolean isWhole) {
    int ending = round;
    slots.values().removeIf(slot -> isWhole ? slot.used != ending : slot.created == ending);
    round++;
  }
}
