package org.leaven.cli.option;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Checks an option value that is a site address: {@code https://example.org/health}, or empty. */
public final class SiteAddressConverter implements ITypeConverter<String> {
  private static final Pattern ADDRESS =
      Pattern.compile("(https?://[^\\s/?#\"<>]+(/[^\\s?#\"<>]*)?)?");

  @Override
  public String convert(String word) {
    if (!ADDRESS.matcher(word).matches()) {
      throw new TypeConversionException(
          "\"" + word + "\" is not the address of a site; write it as https://example.org/");
    }
    return word;
  }
}
