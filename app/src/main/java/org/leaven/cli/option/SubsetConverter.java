package org.leaven.cli.option;

import org.leaven.dataset.Subset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts an option value to a part of a knowledge base: {@code topics=gout}. */
public final class SubsetConverter implements ITypeConverter<Subset> {
  @Override
  public Subset convert(String word) {
    try {
      return Subset.parse(word);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
