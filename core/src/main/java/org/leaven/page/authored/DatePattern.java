package org.leaven.page.authored;

import java.text.SimpleDateFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A date pattern of {@link SimpleDateFormat}, as {@code date.format} gives it, with a check for
 * common mistakes.
 */
public final class DatePattern {
  private static final String HOURS = "hHkK";

  private final String pattern;

  /** How many of each letter stand outside quotes. */
  private final Map<Character, Integer> letters = new TreeMap<>();

  private final StringBuilder withHoursOfDay = new StringBuilder();

  public DatePattern(String pattern) {
    this.pattern = pattern;
    boolean isQuoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char letter = pattern.charAt(i);
      isQuoted ^= letter == '\'';
      if (!isQuoted && Character.isLetter(letter)) {
        letters.merge(letter, 1, Integer::sum);
      }
      withHoursOfDay.append(!isQuoted && (letter == 'h' || letter == 'K') ? 'H' : letter);
    }
  }

  /**
   * A format that accepts what the pattern reads, and no day or hour that does not exist.
   *
   * <p>A pattern with {@code hh} and without {@code a} reads 14:30 in JBake, so hours up to 23 are
   * accepted.
   */
  SimpleDateFormat strict(Locale locale) {
    boolean isOfHalfDays = letters.containsKey('a');
    SimpleDateFormat format =
        new SimpleDateFormat(isOfHalfDays ? pattern : withHoursOfDay.toString(), locale);
    format.setLenient(false);
    return format;
  }

  /** What the pattern misreads in silence; empty for a pattern that is used as it is meant. */
  public String misreads() {
    if (letters.containsKey('h') && !letters.containsKey('a')) {
      return written('h') + " counts hours up to 12, so that 12:30 is read as 00:30";
    }
    if (letters.containsKey('m') && HOURS.chars().noneMatch(hour -> has((char) hour))) {
      return written('m') + " stands for minutes, so that every date is in January";
    }
    if (letters.containsKey('Y')) {
      return written('Y') + " stands for the year of a week, so that month and day are not read";
    }
    return letters.containsKey('D') && (has('M') || has('L'))
        ? written('D') + " stands for the day of a year, so that the month is not read"
        : "";
  }

  /** The letters to write in the place of those that misread; empty without any. */
  public String instead() {
    String misreads = misreads();
    if (misreads.isEmpty()) {
      return "";
    }
    char letter = misreads.charAt(1);
    char right = Character.isLowerCase(letter) ? Character.toUpperCase(letter) : lower(letter);
    return "write \"" + String.valueOf(right).repeat(count(letter)) + '"';
  }

  private static char lower(char letter) {
    return Character.toLowerCase(letter);
  }

  private boolean has(char letter) {
    return letters.containsKey(letter);
  }

  private int count(char letter) {
    return letters.getOrDefault(letter, 0);
  }

  private String written(char letter) {
    return '"' + String.valueOf(letter).repeat(count(letter)) + '"';
  }
}
