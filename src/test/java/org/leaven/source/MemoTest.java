package org.leaven.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {
  private record Square(int of) implements Memo.Key<Integer> {}

  private final Memo memo = Memo.kept();
  private final List<Integer> made = new ArrayList<>();

  private void ask(int... numbers) {
    for (int number : numbers) {
      int square =
          memo.get(
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
    memo.end(true);
    ask(3, 2, 4);
    assertEquals(List.of(2, 3, 4), made);
  }

  @Test
  void whatAWholeRoundDoesNotAskForIsForgotten() {
    ask(2, 3);
    memo.end(true);
    ask(3);
    memo.end(true);
    ask(2, 3);
    assertEquals(List.of(2, 3, 2), made);
  }

  @Test
  void aBrokenRoundLeavesTheLastOneAsItWas() {
    ask(2, 3);
    memo.end(true);
    ask(4);
    memo.end(false);
    ask(2, 3, 4);
    assertEquals(List.of(2, 3, 4, 4), made);
  }

  @Test
  void ofEqualValuesTheFirstStays() {
    List<String> first = memo.one(new ArrayList<>(List.of("a")));
    memo.end(true);
    List<String> second = memo.one(new ArrayList<>(List.of("a")));
    assertSame(first, second);
    assertEquals(new Memo.Same(first), new Memo.Same(second));
    assertNotEquals(new Memo.Same(first), new Memo.Same(new ArrayList<>(first)));
  }

  @Test
  void aProgramThatAsksOnceKeepsNothing() {
    Memo none = Memo.none();
    List<String> one = none.one(new ArrayList<>());
    assertNotEquals(new Memo.Same(one), new Memo.Same(none.one(new ArrayList<>())));
  }
}
