package org.leaven.site.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private record Pair(String left, String right) {}

  private static String of(Object value) {
    return new Fingerprint().add(value).hex();
  }

  @Test
  void differentValuesHaveDifferentLetters() {
    List<Object> values =
        Arrays.asList(
            null,
            "",
            "a",
            "?",
            "\uD800",
            "\uDC00",
            "\uFFFD",
            "a\u0000",
            1,
            1L,
            true,
            "1",
            List.of(),
            List.of(""),
            List.of("a", "b"),
            List.of("ab"),
            List.of(List.of("a"), "b"),
            Map.of(),
            Map.of("a", "b"),
            Map.of("b", "a"),
            new Pair("a", ""),
            new Pair("", "a"));
    Set<String> letters = new HashSet<>();
    values.forEach(value -> letters.add(of(value)));
    assertEquals(values.size(), letters.size());
    assertNotEquals(Set.of(""), letters);
  }

  @Test
  void equalValuesHaveTheSameLetters() {
    assertEquals(of(List.of("é", Map.of("a", 1))), of(Arrays.asList("é", Map.of("a", 1))));
  }

  @Test
  void whatHasNoOrderHasNoLetters() {
    assertEquals("", of(new HashSet<>(Set.of("a"))));
  }
}
