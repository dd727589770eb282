package org.leaven.site.incremental;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leaven.source.Cache;

/**
 * Boils values down to a few letters: equal values give the same, and any others different ones.
 * Each value goes in with its kind and its length, so that no two run into each other.
 *
 * <p>Every page is boiled down on every build, so this is made for speed, not against forgers: two
 * chains of 64 bits each, in which a step can be undone, so that two values that differ once go
 * different ways.
 */
@SuppressWarnings("JavaUtilDate") // JBake's own type
public final class Fingerprint {
  /** What is known of a record's class. */
  private record Shape(long name, List<Method> accessors) {
    static Shape of(Class<?> type) {
      List<Method> accessors = new ArrayList<>();
      for (RecordComponent component : type.getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        accessors.add(component.getAccessor());
      }
      Fingerprint name = new Fingerprint();
      name.add(type.getName());
      return new Shape(name.one ^ name.other, List.copyOf(accessors));
    }
  }

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  private static final long ODD = 0x9E3779B97F4A7C15L;
  private static final long OTHER_ODD = 0xC2B2AE3D27D4EB4FL;

  /** From so many elements on, a list's records are boiled down one by one. */
  private static final int LONG = 16;

  private final Cache memoryCache;
  private long one = 1;
  private long other = 2;
  private boolean isComplete = true;

  /** What a record has been boiled down to. */
  private record RecordHash(long one, long other, boolean isComplete) {}

  private record RecordKey(Cache.Same thing) implements Cache.Key<RecordHash> {}

  public Fingerprint() {
    this(Cache.none());
  }

  /** The same letters, sooner: of records that have been boiled down before, nothing is read. */
  public Fingerprint(Cache memoryCache) {
    this.memoryCache = memoryCache;
  }

  /** The letters; empty when a value was of a kind that cannot be told from others. */
  public String hex() {
    if (!isComplete) {
      return "";
    }
    return HexFormat.of().toHexDigits(last(one ^ Long.rotateLeft(other, 32)))
        + HexFormat.of().toHexDigits(last(other));
  }

  private static long last(long value) {
    long mixed = (value ^ (value >>> 33)) * OTHER_ODD;
    return (mixed ^ (mixed >>> 29)) * ODD ^ (mixed >>> 32);
  }

  private void word(long word) {
    one = (one ^ word) * ODD;
    one ^= one >>> 32;
    other = Long.rotateLeft(other + word, 29) * OTHER_ODD;
    other ^= other >>> 31;
  }

  private Fingerprint begin(char kind, int length) {
    word(kind | ((long) length << 16));
    return this;
  }

  public Fingerprint add(byte[] bytes) {
    begin('b', bytes.length);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.remaining() >= Long.BYTES) {
      word(buffer.getLong());
    }
    while (buffer.hasRemaining()) {
      word(buffer.get());
    }
    return this;
  }

  private Fingerprint text(char kind, String text) {
    int length = text.length();
    begin(kind, length);
    int at = 0;
    for (; at + 4 <= length; at += 4) {
      long low = text.charAt(at) | ((long) text.charAt(at + 1) << 16);
      long high = text.charAt(at + 2) | ((long) text.charAt(at + 3) << 16);
      word(low | (high << 32));
    }
    for (; at < length; at++) {
      word(text.charAt(at));
    }
    return this;
  }

  /** Adds a text, a number, a date, a list, a map, a record, or nothing. */
  public Fingerprint add(@Nullable Object value) {
    if (value == null) {
      return begin('0', 0);
    }
    if (value instanceof String text) {
      return text('s', text);
    }
    if (value instanceof Record values) {
      return addRecord(values);
    }
    if (value instanceof Map<?, ?> map) {
      return addMap(map);
    }
    if (value instanceof Object[] values) {
      return addAll('l', Arrays.asList(values));
    }
    if (value instanceof Collection<?> values) {
      isComplete &= !(value instanceof Set<?>) || value instanceof java.util.SortedSet<?>;
      return addAll('l', values);
    }
    return addScalar(value);
  }

  private Fingerprint addScalar(Object value) {
    if (value instanceof Date date) {
      return text('d', Long.toString(date.getTime()));
    }
    if (value instanceof Optional<?> optional) {
      return begin('o', 0).add(optional.orElse(null));
    }
    if (value instanceof File file) {
      return text('f', file.getPath());
    }
    if (value instanceof Number || value instanceof Boolean || value instanceof Enum<?>) {
      return text('v', value.getClass().getName()).add(value.toString());
    }
    isComplete = false;
    return this;
  }

  private Fingerprint addAll(char kind, Collection<?> values) {
    begin(kind, values.size());
    boolean isLong = values.size() >= LONG;
    for (Object value : values) {
      if (isLong && value instanceof Record record) {
        addWhole(record);
      } else {
        add(value);
      }
    }
    return this;
  }

  /** Adds a record that may have been boiled down before. */
  public Fingerprint addWhole(Record values) {
    RecordHash hash =
        memoryCache.get(
            new RecordKey(new Cache.Same(values)),
            () -> new Fingerprint(memoryCache).addRecord(values).hash());
    begin('w', 2).word(hash.one());
    word(hash.other());
    isComplete &= hash.isComplete();
    return this;
  }

  private RecordHash hash() {
    return new RecordHash(one, other, isComplete);
  }

  private Fingerprint addMap(Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    begin('m', map.size());
    sorted.forEach((key, value) -> add(key).add(value));
    return this;
  }

  private Fingerprint addRecord(Record values) {
    Shape shape = SHAPES.get(values.getClass());
    begin('r', shape.accessors().size()).word(shape.name());
    try {
      for (Method accessor : shape.accessors()) {
        add(accessor.invoke(values));
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      isComplete = false;
    }
    return this;
  }
}
