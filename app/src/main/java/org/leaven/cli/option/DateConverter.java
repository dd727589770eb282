package org.leaven.cli.option;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts an option value to a date: {@code 2026-01-31}. */
public final class DateConverter implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String word) {
    try {
      return LocalDate.parse(word);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "\"" + word + "\" is not a valid date; write it as 2026-01-31");
    }
  }
}
