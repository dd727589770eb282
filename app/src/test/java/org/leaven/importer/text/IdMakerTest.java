package org.leaven.importer.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.dataset.raw.Ids;

/** Texts in any script become ids. */
class IdMakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Sour cherry | sour-cherry",
        "en | Crème brûlée | creme-brulee",
        "en | Łódź & Ærø | lodz-aero",
        "de | Käse, Öl, Überzug | kaese-oel-ueberzug",
        "de | Straße | strasse",
        "en | Müller | mueller",
        "fi | Mäkelä | makela",
        "es | pingüino | pinguino",
        "en | Щука жареная | shchuka-zharenaia",
        "en | Ελληνική σαλάτα | ellenike-salata",
        "en | Don't stop | dont-stop",
        "en | C++ | c-plus-plus",
        "en | テーブル | id-0fac3ba7",
        "en | 東京 Tower | tower-b4ae08d5",
        "en | !? | ''"
      })
  void aTextBecomesAnId(String language, String text, String id) {
    assertEquals(id, new IdMaker(language).id(text));
  }

  @Test
  void decomposedLettersGiveTheSameId() {
    assertEquals("kaese", new IdMaker("de").id("Ka\u0308se"));
  }

  @Test
  void aLongTextIsCutAndStaysDistinct() {
    IdMaker ids = new IdMaker("en");
    String one = ids.id("a long name ".repeat(12) + "one");
    String two = ids.id("a long name ".repeat(12) + "two");
    assertTrue(one.length() <= 64 && one.startsWith("a-long-name-"), one);
    assertNotEquals(one, two);
  }

  @Property(tries = 500)
  void whateverComesOutIsAnIdOrNothing(@ForAll String text) {
    String id = new IdMaker("de").id(text);
    boolean isReserved =
        Ids.problemWith(id).filter(own -> own.what().contains("reserved")).isPresent();
    assertTrue(id.isEmpty() || isReserved || Ids.problemWith(id).isEmpty(), id);
  }
}
