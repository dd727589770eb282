package org.leaven.search;

import java.util.Locale;

/**
 * The small words of a language's questions. A query is taken for a question when it begins with an
 * asking word or has a judging word anywhere; only then are the filling words left out of it. All
 * are folded, with spaces between.
 */
record Questions(String asking, String judging, String filling) {
  private static final Questions ENGLISH =
      new Questions(
          "alternative alternatives any are can could do does has have how i id im instead is may"
              + " might shall should tell was were what whats when where which who why will would",
          "allowed alright avoid bad good harmful helpful ok okay safe suitable unsafe",
          "a about after all allowed alright alternative alternatives am an and any are as at avoid"
              + " be been bad but by can cause causes could do does doing done for from get give"
              + " good great had harmful has have having help helpful helps how i id if im in instead"
              + " into is it its ive just kind like make makes may me might my need of ok okay on"
              + " one or place replace safe shall should so some someone something suitable tell"
              + " than that the their them there these they thing things this those to try unsafe"
              + " use was we were what whats when where which while who why will with without would"
              + " you your");
  private static final Questions UNKNOWN = new Questions("", "", "");

  /**
   * What is known of a language.
   *
   * @param language a BCP 47 tag
   */
  static Questions in(String language) {
    boolean english = Locale.forLanguageTag(language).getLanguage().equals("en");
    return english ? ENGLISH : UNKNOWN;
  }
}
