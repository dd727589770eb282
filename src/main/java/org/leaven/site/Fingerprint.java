package org.leaven.site;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Boils values down to a few letters: equal values give the same, and any others different ones.
 * Each value goes in with its kind and its length, so that no two run into each other.
 */
@SuppressWarnings("JavaUtilDate") // JBake's own type
final class Fingerprint {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          Arrays.stream(components).forEach(each -> each.getAccessor().setAccessible(true));
          return components;
        }
      };

  private final MessageDigest digest;
  private boolean isComplete = true;

  Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The letters; empty when a value was of a kind that cannot be told from others. */
  String letters() {
    return isComplete ? HexFormat.of().formatHex(digest.digest(), 0, 16) : "";
  }

  private Fingerprint bytes(char kind, byte[] bytes) {
    digest.update((byte) kind);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
    return this;
  }

  Fingerprint add(byte[] bytes) {
    return bytes('b', bytes);
  }

  /** Adds a text, a number, a date, a list, a map, a record, or nothing. */
  Fingerprint add(@Nullable Object value) {
    if (value == null) {
      return bytes('0', new byte[0]);
    }
    if (value instanceof String text) {
      return bytes('s', text.getBytes(StandardCharsets.UTF_16BE));
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
      return bytes('d', Long.toString(date.getTime()).getBytes(StandardCharsets.US_ASCII));
    }
    if (value instanceof Optional<?> optional) {
      return bytes('o', new byte[0]).add(optional.orElse(null));
    }
    if (value instanceof File file) {
      return bytes('f', file.getPath().getBytes(StandardCharsets.UTF_8));
    }
    if (value instanceof Number || value instanceof Boolean || value instanceof Enum<?>) {
      return bytes('v', value.getClass().getName().getBytes(StandardCharsets.UTF_8))
          .add(value.toString());
    }
    isComplete = false;
    return this;
  }

  private Fingerprint addAll(char kind, Collection<?> values) {
    bytes(kind, new byte[0]).add(Integer.toString(values.size()));
    values.forEach(this::add);
    return this;
  }

  private Fingerprint addMap(Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
    bytes('m', new byte[0]).add(Integer.toString(map.size()));
    sorted.forEach((key, value) -> add(key).add(value));
    return this;
  }

  private Fingerprint addRecord(Record values) {
    add(values.getClass().getName());
    try {
      for (RecordComponent component : COMPONENTS.get(values.getClass())) {
        add(component.getAccessor().invoke(values));
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      isComplete = false;
    }
    return this;
  }
}
