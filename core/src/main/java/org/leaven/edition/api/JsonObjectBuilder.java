package org.leaven.edition.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds a JSON object. Empty texts and objects are left out; empty lists are kept. */
final class JsonObjectBuilder {
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  /** Adds a text even if it is empty. */
  JsonObjectBuilder with(String key, String text) {
    values.put(key, text);
    return this;
  }

  JsonObjectBuilder with(String key, int number) {
    values.put(key, number);
    return this;
  }

  JsonObjectBuilder with(String key, boolean truth) {
    values.put(key, truth);
    return this;
  }

  JsonObjectBuilder with(String key, List<?> list) {
    values.put(key, list);
    return this;
  }

  JsonObjectBuilder with(String key, Map<String, ?> object) {
    values.put(key, object);
    return this;
  }

  /** Adds a list with an object for each item. */
  <T> JsonObjectBuilder with(String key, List<T> items, Function<T, JsonObjectBuilder> object) {
    return with(key, each(items, object));
  }

  /** A list with an object for each item. */
  static <T> List<Object> each(List<T> items, Function<T, JsonObjectBuilder> object) {
    return items.stream().<Object>map(item -> object.apply(item).map()).toList();
  }

  /** Adds a key with the value {@code null}, for a value that is known not to exist. */
  JsonObjectBuilder without(String key) {
    values.put(key, null);
    return this;
  }

  JsonObjectBuilder maybe(String key, String text) {
    return text.isEmpty() ? this : with(key, text);
  }

  JsonObjectBuilder maybe(String key, Map<String, ?> object) {
    return object.isEmpty() ? this : with(key, object);
  }

  JsonObjectBuilder all(Map<String, ? extends @Nullable Object> others) {
    values.putAll(others);
    return this;
  }

  Map<String, @Nullable Object> map() {
    return values;
  }
}
