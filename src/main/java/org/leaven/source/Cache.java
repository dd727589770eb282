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
public final class Cache {
  private final boolean isKept;
  private final Map<Key<?>, Slot> slots = new ConcurrentHashMap<>();
  private int round;

  private Cache(boolean isKept) {
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
  public static Cache kept() {
    return new Cache(true);
  }

  /** For a program that asks once. */
  public static Cache none() {
    return new Cache(false);
  }

  /** A value, and when it was asked for. */
  private static final class Slot {
    private final Object value;
    private final int made;
    private volatile int asked;

    Slot(Object value, int round) {
      this.value = value;
      this.made = round;
      this.asked = round;
    }
  }

  /** What was made for this key in this round or the last one; else what is made now. */
  @SuppressWarnings("unchecked") // as it was put there
  public <V> V get(Key<V> key, Supplier<? extends V> maker) {
    if (!isKept) {
      return maker.get();
    }
    Slot known = slots.get(key);
    if (known == null) {
      Slot fresh = new Slot(maker.get(), round);
      Slot first = slots.putIfAbsent(key, fresh);
      return (V) (first == null ? fresh : first).value;
    }
    if (known.asked != round) {
      known.asked = round;
    }
    return (V) known.value;
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
    int ending = round;
    slots.values().removeIf(slot -> isWhole ? slot.asked != ending : slot.made == ending);
    round++;
  }
}
