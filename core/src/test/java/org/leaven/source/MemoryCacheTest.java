package org.leaven.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryCacheTest {
  private record Square(int of) implements MemoryCache.Key<Integer> {}

  private final MemoryCache memoryCache = MemoryCache.retained();
  private final List<Integer> made = new ArrayList<>();

  private void ask(int... numbers) {
    for (int number : numbers) {
      int square =
          memoryCache.get(
              new Square(number),
              () -> {
                made.add(number);
                return number * number;
              });
      assertEquals(number * number, square);
    }
  }

  @Test
  void whatARoundAsksForIsMadeOnce() {
    ask(2, 3, 2);
    memoryCache.end(true);
    ask(3, 2, 4);
    assertEquals(List.of(2, 3, 4), made);
  }

  @Test
  void whatAWholeRoundDoesNotAskForIsForgotten() {
    ask(2, 3);
    memoryCache.end(true);
    ask(3);
    memoryCache.end(true);
    ask(2, 3);
    assertEquals(List.of(2, 3, 2), made);
  }

  @Test
  void aBrokenRoundLeavesTheLastOneAsItWas() {
    ask(2, 3);
    memoryCache.end(true);
    ask(4);
    memoryCache.end(false);
    ask(2, 3, 4);
    assertEquals(List.of(2, 3, 4, 4), made);
  }

  @Test
  void ofEqualValuesTheFirstStays() {
    List<String> first = memoryCache.one(new ArrayList<>(List.of("a")));
    memoryCache.end(true);
    List<String> second = memoryCache.one(new ArrayList<>(List.of("a")));
    assertSame(first, second);
    assertEquals(new MemoryCache.Same(first), new MemoryCache.Same(second));
    assertNotEquals(new MemoryCache.Same(first), new MemoryCache.Same(new ArrayList<>(first)));
  }

  @Test
  void aProgramThatAsksOnceKeepsNothing() {
    MemoryCache none = MemoryCache.none();
    List<String> one = none.one(new ArrayList<>());
    assertNotEquals(new MemoryCache.Same(one), new MemoryCache.Same(none.one(new ArrayList<>())));
  }
}
