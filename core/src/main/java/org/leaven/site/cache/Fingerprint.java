package org.leaven.site.cache;

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
import org.leaven.source.MemoryCache;

/**
 * Computes a 128-bit hash of values such as texts, lists, maps and records.
 *
 * <p>Each value is hashed with its type and length, so that adjacent values cannot be confused.
 * Every page is hashed on every build, so this is made for speed, not as a cryptographic hash: two
 * independent 64-bit states, each step of which is reversible, so that values that differ once keep
 * different states.
 */
@SuppressWarnings("JavaUtilDate") // JBake's own type
public final class Fingerprint {
  /** The hashed name and the accessors of a record class. */
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

  /**
   * From this number of elements on, records in a list are hashed separately, so that their hashes
   * are cached.
   */
  private static final int LONG = 16;

  private final MemoryCache memoryCache;
  private long one = 1;
  private long other = 2;
  private boolean isComplete = true;

  /** The hash of a record. */
  private record RecordHash(long one, long other, boolean isComplete) {}

  private record RecordKey(MemoryCache.Same thing) implements MemoryCache.Key<RecordHash> {}

  public Fingerprint() {
    this(MemoryCache.none());
  }

  /** A fingerprint that reuses the cached hashes of records. */
  public Fingerprint(MemoryCache memoryCache) {
    this.memoryCache = memoryCache;
  }

  /** The hash as hexadecimal digits; empty when a value of an unsupported type was added. */
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

  /** Adds a record whose hash may be cached. */
  public Fingerprint addWhole(Record values) {
    RecordHash hash =
        memoryCache.get(
            new RecordKey(new MemoryCache.Same(values)),
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
