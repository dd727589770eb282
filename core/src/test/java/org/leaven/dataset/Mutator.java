package org.leaven.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Changes documents at random, in ways an author might. */
final class Mutator {
  private static final List<@Nullable Object> ATOMS =
      Arrays.asList(
          "",
          " ",
          "Plank",
          "plank",
          " plank",
          "Bad Id",
          "a--b",
          "index",
          "com1",
          "com10",
          "x".repeat(64),
          "x".repeat(65),
          "30 s",
          "1.5min",
          "0 s",
          "0.0 h",
          "2 wk",
          "3 d",
          "10",
          "30  s",
          "2024-02-29",
          "2023-02-29",
          "2024-13-01",
          "2024-1-1",
          "stated",
          "editorial",
          "Stated",
          "day",
          "side",
          "week",
          "positive",
          "sitting",
          "towel",
          "right-hand",
          "together",
          "above",
          "negative",
          "article",
          "article:3",
          "article:",
          ":3",
          " :3",
          "a: b: c",
          "en",
          "de-AT",
          "english language",
          "#0a6",
          "#0a6f",
          "#00aa66",
          "fonts/mine.woff2",
          "Source Sans 3",
          "img/logo.svg",
          "../logo.svg",
          "img/../logo.svg",
          "/logo.svg",
          "a..b/c.svg",
          ".svg",
          "https://example.org/a",
          "javascript:alert(1)",
          "two\nlines",
          "tab\tin",
          "bell\u0007",
          "𝄞 ü",
          BigDecimal.ZERO,
          BigDecimal.ONE,
          new BigDecimal("-1"),
          new BigDecimal("-10.0"),
          new BigDecimal("165"),
          new BigDecimal("166"),
          new BigDecimal("1.5"),
          new BigDecimal("5.0"),
          new BigDecimal("1000000"),
          new BigDecimal("1000001"),
          new BigDecimal("1E+3"),
          List.of(),
          Map.of(),
          true,
          false,
          null);

  private final Random random;
  private final List<String> keys;
  private final List<@Nullable Object> parts;

  /**
   * A mutator for documents like these.
   *
   * @param keys keys to put in at random
   * @param samples documents whose parts may turn up anywhere
   */
  Mutator(Random random, List<String> keys, List<?> samples) {
    this.random = random;
    this.keys = keys;
    this.parts = new ArrayList<>(ATOMS);
    samples.forEach(this::collect);
  }

  private void collect(@Nullable Object part) {
    parts.add(part);
    if (part instanceof Map<?, ?> map) {
      map.values().forEach(this::collect);
    } else if (part instanceof List<?> list) {
      list.forEach(this::collect);
    }
  }

  /** A copy with one or two changes. */
  @Nullable Object mutate(@Nullable Object document) {
    Object changed = document;
    int changes = 1 + random.nextInt(2);
    for (int i = 0; i < changes; i++) {
      int[] countdown = {random.nextInt(size(changed))};
      changed = changeAt(changed, countdown);
    }
    return changed;
  }

  /** All copies in which one value is another, or one key is gone, too many or renamed. */
  List<@Nullable Object> everyChange(@Nullable Object document) {
    List<@Nullable Object> copies = new ArrayList<>(ATOMS);
    if (document instanceof Map<?, ?> map) {
      map.forEach((key, own) -> everyChange(own).forEach(part -> copies.add(with(map, key, part))));
      map.keySet().forEach(key -> copies.add(without(map, key)));
      keys.forEach(key -> copies.add(with(map, key, "plank")));
      copies.add(with(map, "no such key", "plank"));
    } else if (document instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        for (Object part : everyChange(list.get(i))) {
          List<@Nullable Object> copy = new ArrayList<>(list);
          copy.set(i, part);
          copies.add(copy);
        }
      }
    }
    return copies;
  }

  private static Map<Object, @Nullable Object> with(
      Map<?, ?> map, Object key, @Nullable Object value) {
    Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
    copy.put(key, value);
    return copy;
  }

  private static Map<Object, @Nullable Object> without(Map<?, ?> map, Object key) {
    Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
    copy.remove(key);
    return copy;
  }

  private static int size(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return 1 + map.values().stream().mapToInt(Mutator::size).sum();
    }
    if (value instanceof List<?> list) {
      return 1 + list.stream().mapToInt(Mutator::size).sum();
    }
    return 1;
  }

  private @Nullable Object changeAt(@Nullable Object value, int[] countdown) {
    boolean here = countdown[0]-- == 0;
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, own) -> copy.put(String.valueOf(key), changeAt(own, countdown)));
      return here ? change(copy) : copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(own -> copy.add(changeAt(own, countdown)));
      return here ? change(copy) : copy;
    }
    return here ? (random.nextInt(4) == 0 ? listOf(value) : part()) : value;
  }

  private @Nullable Object change(Map<String, @Nullable Object> map) {
    List<String> own = new ArrayList<>(map.keySet());
    String some = own.isEmpty() ? "" : own.get(random.nextInt(own.size()));
    switch (random.nextInt(6)) {
      case 0 -> map.remove(some);
      case 1 -> map.put(keys.get(random.nextInt(keys.size())), part());
      case 2 -> map.put(some + "x", map.remove(some));
      case 3 -> map.put(String.valueOf(ATOMS.get(random.nextInt(ATOMS.size()))), part());
      case 4 -> {
        return listOf(map);
      }
      default -> {
        return part();
      }
    }
    return map;
  }

  private @Nullable Object change(List<@Nullable Object> list) {
    switch (random.nextInt(4)) {
      case 0 -> list.add(part());
      case 1 -> list.clear();
      case 2 -> {
        return list.isEmpty() ? part() : list.get(0);
      }
      default -> {
        return part();
      }
    }
    return list;
  }

  private static List<@Nullable Object> listOf(@Nullable Object value) {
    List<@Nullable Object> list = new ArrayList<>();
    list.add(value);
    return list;
  }

  private @Nullable Object part() {
    return parts.get(random.nextInt(parts.size()));
  }
}
