package org.leaven.source.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

  @ParameterizedTest
  @CsvSource({
    "plank, plank, 0",
    "plnk, plank, 1",
    "plankk, plank, 1",
    "plonk, plank, 1",
    "palnk, plank, 1",
    "'', abc, 3",
    "ca, abc, 3"
  })
  void distanceCountsEdits(String from, String to, int edits) {
    assertEquals(edits, NearestName.distance(from, to));
  }

  @Test
  void theNearestComesFirstThenTheAlphabet() {
    assertEquals(
        List.of("planks", "blanks", "plans"),
        NearestName.to("planks", List.of("plans", "blanks", "planks", "walking")));
  }

  @Test
  void shortWordsAreNotGuessedFromOthers() {
    assertEquals(List.of(), NearestName.to("no", List.of("yes", "on top", "best")));
  }

  @ParameterizedTest
  @CsvSource({
    "a, b, false",
    "ab, ac, true",
    "abc, xyc, false",
    "abcde, abcxy, false",
    "abcde, abcdx, true",
    "abcdef, abcdxy, true",
    "abcdef, abcxyz, false",
    "abcdefghi, abcdefxyz, false",
    "abcdefghi, abcdefgxy, true",
    "'\"ab\"', ab, true"
  })
  void aThirdOfTheLettersMayDifferAndAtMostTwo(String name, String allowed, boolean isNear) {
    assertEquals(isNear ? List.of(allowed) : List.of(), NearestName.to(name, List.of(allowed)));
  }

  @Test
  void aListOfTwelveIsShownWhole() {
    List<String> twelve = IntStream.range(0, 12).mapToObj(i -> "topic-number-" + i).toList();
    assertTrue(NearestName.cure("gout", twelve).endsWith("\"topic-number-11\""));
  }

  @Test
  void theCureOffersTheNearestOrAll() {
    assertEquals("did you mean \"best\"?", NearestName.cure("Best", List.of("worst", "best")));
    assertEquals("choose one of \"a\", \"b\"", NearestName.cure("zzzz", List.of("a", "b")));
    assertEquals("there are none to choose from", NearestName.cure("best", List.of()));
  }

  @Test
  void aLongListIsCutShort() {
    List<String> many = IntStream.range(0, 30).mapToObj(i -> "topic-number-" + i).toList();
    assertTrue(NearestName.cure("gout", many).endsWith("\"topic-number-11\", …"));
  }

  @Property
  void distanceIsTheSameBothWays(
      @ForAll @AlphaChars @StringLength(max = 8) String one,
      @ForAll @AlphaChars @StringLength(max = 8) String other) {
    assertEquals(NearestName.distance(one, other), NearestName.distance(other, one));
    assertEquals(one.equals(other), NearestName.distance(one, other) == 0);
  }
}
