package org.leaven.source.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.source.FoldingTable;

class TextFoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Sit-Ups, sit ups",
    "Child’s Pose, childs pose",
    "Crème  brûlée!, creme brulee",
    "ÄÖÜ, aou",
    "'  --  ', ''",
    "ﬁve, five",
    "AZaz09/:@[`{, azaz09",
    "C++, c plus plus",
    "C#, c sharp",
    "1 + 1 # 2, 1 1 2",
    "猫 pose, 猫 pose"
  })
  void wordsFoldCaseAccentsAndApostrophes(String text, String folded) {
    assertEquals(folded, TextFolding.words(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Sit-up, situps",
    "Stretches, stretch",
    "Bodies, body",
    "Press, presses",
    "Child's pose, Childs poses"
  })
  void keysOfTheSameNameAreEqual(String one, String other) {
    assertEquals(TextFolding.key(one), TextFolding.key(other));
  }

  @ParameterizedTest
  @CsvSource({"bus, bu", "gas, ga", "pelvis, pelvi", "glass, glas", "plank, blank"})
  void keysOfDifferentWordsDiffer(String one, String other) {
    assertNotEquals(TextFolding.key(one), TextFolding.key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Lower Back Pain, lower-back-pain",
    "Übungen (leicht), ubungen-leicht",
    "'--', ''",
    "a猫b 1, ab-1"
  })
  void slugsAreIds(String text, String slug) {
    assertEquals(slug, TextFolding.slug(text));
  }

  @Test
  void alphabeticalOrderPassesOverCaseAndAccents() {
    List<String> names = List.of("zebra", "Éclair", "eclair", "apple", "Zebra");
    assertEquals(
        List.of("apple", "eclair", "Éclair", "Zebra", "zebra"),
        names.stream().sorted(TextFolding.alphabetical()).toList());
  }

  @Property
  void foldingAgainChangesNothing(@ForAll String text) {
    String once = TextFolding.words(text);
    assertEquals(once, TextFolding.words(once));
  }

  @Property
  void slugsOfSlugsAreThemselves(@ForAll String text) {
    String slug = TextFolding.slug(text);
    assertEquals(slug, TextFolding.slug(slug));
  }

  /** The search is held to the same table. */
  @FoldingTable
  void wordsFoldAsTheTableSays(String typed, @Nullable String folded, @Nullable String inNames) {
    String words = TextFolding.words(typed);
    if (inNames == null) {
      assertEquals(folded == null ? "" : folded, words);
    } else {
      assertEquals(inNames, Normalizer.normalize(words, Normalizer.Form.NFC));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "squats, squat",
    "cats, cat",
    "ties, tie",
    "boxes, box",
    "waltzes, waltz",
    "wishes, wish",
    "pelvis, pelvis",
    "presses, press",
    "burpies, burpy",
    "pilates, pilate",
    "ups, ups",
    "discus, discus",
    "press, press"
  })
  void pluralsLoseTheirEnding(String plural, String singular) {
    assertEquals(singular, TextFolding.singular(plural));
  }

  @ParameterizedTest
  @CsvSource({"Sit-ups, situps", "Dead lift, deadlifts", "Child’s pose, childs poses"})
  void namesThatReadersTakeForTheSameCollide(String one, String other) {
    assertEquals(TextFolding.key(one), TextFolding.key(other));
  }
}
