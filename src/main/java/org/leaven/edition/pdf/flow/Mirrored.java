package org.leaven.edition.pdf.flow;

/** Brackets and the like, which turn round in text that runs from right to left. */
final class Mirrored {
  private static final String PAIRS = "()[]{}<>«»‹›≤≥≪≫";

  private Mirrored() {}

  static int of(int character) {
    int at = PAIRS.indexOf(character);
    return at < 0 ? character : PAIRS.charAt(at ^ 1);
  }
}
