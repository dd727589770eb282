package org.leaven.edition.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.edition.pdf.layout.ArabicForms;

/** Letters join as Unicode's chapter on Arabic says; marks between them do not part them. */
class ArabicFormsTest {
  @ParameterizedTest
  @CsvSource({
    "\u0628, \uFE8F", // alone
    "\u0628\u0628\u0628, \uFE91\uFE92\uFE90", // first, middle, last
    "\u0628\u064E\u0628\u0650\u0628, \uFE91\u064E\uFE92\u0650\uFE90", // the same with marks
    "\u0628\u064E\u0651\u0628, \uFE91\u064E\u0651\uFE90", // two marks on one letter
    "\u0628\u064E, \uFE8F\u064E", // a mark at the end
    "\u064E\u0628, \u064E\uFE8F", // a mark at the beginning
    "\u0627\u0628, \uFE8D\uFE8F", // alef does not reach on
    "\u062F\u064E\u0628, \uFEA9\u064E\uFE8F", // nor dal, with a mark
    "\u0644\u0627, \uFEFB\uFFFE", // lam and alef are one
    "\u0628\u0644\u0627, \uFE91\uFEFC\uFFFE",
    "\u0644\u064E\u0627, \uFEFB\u064E\uFFFE", // over a mark, too
    "\u0628 \u0628, \uFE8F \uFE8F", // a blank parts
    "\u0640\u0628\u0640, \u0640\uFE92\u0640" // a kashida joins
  })
  void lettersTakeTheFormTheirNeighboursAskFor(String text, String shaped) {
    assertEquals(shaped, ArabicForms.shaped(text));
  }
}
