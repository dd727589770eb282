package org.leaven.jbakecompare;

import java.text.DateFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds dates and times in a text, as people and programs write them. */
final class WrittenDates {
  /** Those in which pages are often written. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "cs", "da", "de", "es", "fi", "fr", "hu", "it", "nb", "nl", "pl", "pt", "ro", "ru",
          "sv", "tr", "uk");

  private static final Pattern DATE =
      Pattern.compile("\\b(?:19|20)\\d\\d\\b|\\b\\d\\d?:\\d\\d\\b|\\b\\d\\d?\\.\\d\\d?\\.\\d\\d");

  /** Numbers of a date, names of days and months, and time zones. */
  private static final Pattern PART =
      Pattern.compile(
          "(?U)\\b(?:\\d{1,4}(?:[-/.:T]\\d{1,4})*Z?|"
              + LANGUAGES.stream().map(WrittenDates::names).collect(Collectors.joining("|"))
              + "|UTC|GMT|[A-Z]{2,3}T|[AP]M)\\b|[+-]\\d\\d:?\\d\\d\\b");

  private WrittenDates() {}

  private static String names(String language) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
    return Stream.of(
            symbols.getMonths(),
            symbols.getShortMonths(),
            symbols.getWeekdays(),
            symbols.getShortWeekdays())
        .flatMap(Stream::of)
        .map(name -> name.replaceFirst("\\.$", ""))
        .filter(name -> !name.isEmpty())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  static boolean isIn(String text) {
    return DATE.matcher(text).find();
  }

  /** A text in which the parts of dates are left out; others are as they are. */
  static String without(String text) {
    return isIn(text)
        ? PART.matcher(text).replaceAll("").replaceAll("[\\s,.:]+", " ").strip()
        : text.replaceAll("[\\s,.:]+", " ").strip();
  }
}
