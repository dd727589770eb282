package org.leaven.page.authored;

import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/** Finds dates that JBake would misread, and suggests corrections. Thread-safe. */
public final class PageDates {
  /** Common date formats, none of which can be mistaken for another. */
  private static final List<String> COMMON =
      List.of(
          "yyyy-MM-dd",
          "yyyy-MM-dd HH:mm",
          "yyyy-MM-dd HH:mm Z",
          "yyyy-MM-dd HH:mm:ss",
          "yyyy-MM-dd HH:mm:ss Z",
          "yyyy-MM-dd HH:mm:ss XXX",
          "yyyy-MM-dd'T'HH:mm",
          "yyyy-MM-dd'T'HH:mmXXX",
          "yyyy-MM-dd'T'HH:mm:ss",
          "yyyy-MM-dd'T'HH:mm:ssXXX",
          "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
          "yyyy/MM/dd",
          "yyyy/MM/dd HH:mm",
          "dd.MM.yyyy",
          "dd.MM.yyyy HH:mm",
          "d MMMM yyyy",
          "MMMM d, yyyy",
          "EEE, d MMM yyyy HH:mm:ss Z",
          "EEE MMM d HH:mm:ss z yyyy");

  private final HeaderSettings rules;

  /** Only cloned: a format is not thread-safe, and a clone costs little. */
  private final SimpleDateFormat strict;

  public PageDates(HeaderSettings rules) {
    this.rules = rules;
    this.strict = new DatePattern(rules.dateFormat()).strict(rules.locale());
  }

  /**
   * A date that is not read as it is meant.
   *
   * @param format the pattern of a common way to write dates that fits all of it; empty for none
   * @param isBegun whether it begins with a date that is read
   */
  public record Misread(String what, String cure, String format, boolean isBegun) {}

  /** Whether a text is no date, or another one than it seems; nothing for a good date. */
  public Optional<Misread> misread(String text) {
    SimpleDateFormat format = (SimpleDateFormat) strict.clone();
    ParsePosition end = new ParsePosition(0);
    Date date = format.parse(text, end);
    if (date == null || end.getIndex() < text.length()) {
      return Optional.of(unread(text, date != null));
    }
    int year = year(date, format.getTimeZone());
    return isWhole(year, text)
        ? Optional.empty()
        : Optional.of(
            new Misread(
                '"' + text + "\" is a date in the year " + year,
                "write the year in four digits",
                "",
                false));
  }

  private Misread unread(String text, boolean isBegun) {
    String what = '"' + text + "\" is not a date";
    String cure = "write it as " + rules.dateFormat();
    for (String common : COMMON) {
      SimpleDateFormat format = new SimpleDateFormat(common, rules.locale());
      format.setLenient(false);
      ParsePosition end = new ParsePosition(0);
      Date date = format.parse(text, end);
      boolean fits = date != null && end.getIndex() == text.length();
      if (fits && isWhole(year(date, format.getTimeZone()), text)) {
        return new Misread(what, cure + ", or set \"date.format=" + common + '"', common, isBegun);
      }
    }
    return new Misread(what, cure, "", isBegun);
  }

  private static int year(Date date, TimeZone zone) {
    Calendar calendar = Calendar.getInstance(zone, Locale.ROOT);
    calendar.setTime(date);
    return calendar.get(Calendar.YEAR);
  }

  /** A pattern with four letters for the year reads "22" as a year of antiquity. */
  private static boolean isWhole(int year, String text) {
    boolean isWritten = text.contains(String.format(Locale.ROOT, "%04d", year));
    return year <= 9999 && (year >= 1000 || isWritten);
  }
}
