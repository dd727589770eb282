package org.leaven.page.authored;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDatesTest {
  private static PageDates dates(String pattern) {
    return new PageDates(new HeaderSettings("~~~~~~", "", "", Set.of(), pattern, Locale.US));
  }

  private static String misread(String pattern, String date) {
    return dates(pattern)
        .misread(date)
        .map(misread -> "bad" + (misread.isBegun() ? " begun " : " ") + misread.format())
        .map(String::strip)
        .orElse("good");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-01-05 | good",
        "2022-1-5 | good",
        "0022-01-05 | good",
        "22-01-05 | bad",
        "202-01-05 | bad",
        "20222-01-05 | bad",
        "2022-02-30 | bad",
        "soon | bad",
        "05/01/2022 | bad",
        "2003-02-13 23:04:31 +0100 | bad begun yyyy-MM-dd HH:mm:ss Z",
        "2003-02-13 23:04:31 +01:00 | bad begun yyyy-MM-dd HH:mm:ss XXX",
        "2022-01-05T10:00:00Z | bad begun yyyy-MM-dd'T'HH:mm:ssXXX",
        "2022-01-05 10:00 | bad begun yyyy-MM-dd HH:mm",
        "2022-01-05 at ten | bad begun",
        "22-01-05 10:00 | bad begun",
        "05.01.2022 | bad dd.MM.yyyy",
        "5 January 2022 | bad d MMMM yyyy",
        "January 5, 2022 | bad MMMM d, yyyy",
        "Wed, 5 Jan 2022 10:00:00 +0000 | bad EEE, d MMM yyyy HH:mm:ss Z"
      })
  void aDateIsReadOrItsFormatIsNamed(String date, String told) {
    assertEquals(told, misread("yyyy-MM-dd", date));
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd hh:mm, 2022-01-05 14:30, good",
    "yyyy-MM-dd hh:mm, 2022-01-05 12:30, good",
    "yyyy-MM-dd hh:mm, 2022-01-05 25:30, bad",
    "yyyy-MM-dd hh:mm a, 2022-01-05 11:30 PM, good",
    "yyyy-MM-dd hh:mm a, 2022-01-05 14:30 PM, bad",
    "yyyy-MM-dd KK:mm, 2022-01-05 14:30, good",
    "dd.MM.yy, 05.01.22, good"
  })
  void hoursAreReadAsJBakeReadsThem(String pattern, String date, String told) {
    assertEquals(told, misread(pattern, date));
  }

  @Test
  void aYearOfTwoDigitsIsNamed() {
    PageDates.Misread misread = dates("yyyy-MM-dd").misread("22-01-05").orElseThrow();
    assertEquals("\"22-01-05\" is a date in the year 22", misread.what());
    assertEquals("write the year in four digits", misread.cure());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "yyyy-MM-dd | ``",
        "yyyy-MM-dd HH:mm | ``",
        "yyyy-MM-dd hh:mm a | ``",
        "'hh' yyyy-MM-dd | ``",
        "yyyy-DDD | ``",
        "yyyy-MM-dd hh:mm | write \"HH\"",
        "yyyy-MM-dd h:mm | write \"H\"",
        "yyyy-mm-dd | write \"MM\"",
        "YYYY-MM-dd | write \"yyyy\"",
        "yyyy-MM-DD | write \"dd\""
      })
  void lettersThatMisreadAreNamed(String pattern, String instead) {
    DatePattern read = new DatePattern(pattern);
    assertEquals(instead, read.instead());
    assertEquals(instead.isEmpty(), read.misreads().isEmpty());
  }
}
