package org.leaven.page.words;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.source.text.TextFolding;

/** Adapts an author's words to their place: to headings, sentences, clauses and slugs. */
public final class AuthorWording {
  /**
   * A capital and small letters, with nothing behind them that would make them a part of a name.
   */
  private static final Pattern FIRST_WORD =
      Pattern.compile("^\\p{Lu}\\p{Ll}*(?=[\\s,;:]|['’]\\p{Ll}|$)");

  private static final Pattern FINAL_STOP = Pattern.compile("(?s)(.*[^.])[.。]$");

  private AuthorWording() {}

  /** Capitalizes the first letter, as in headings. */
  public static String heading(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  /**
   * Adapts a label to the inside of an English sentence: {@code Lower back pain} loses its capital;
   * a first word with more capitals ({@code HIIT}), one with an apostrophe ({@code Crohn’s}) and a
   * label with capitals further on ({@code Keep Moving}) are names and keep theirs. In other
   * languages ({@code Hüfte}) a label stays as its author wrote it.
   *
   * @param language a BCP 47 tag
   */
  public static String inText(String label, String language) {
    boolean isEnglish = language.toLowerCase(Locale.ROOT).split("-", 2)[0].equals("en");
    if (label.isEmpty() || !isEnglish) {
      return label;
    }
    int first = label.offsetByCodePoints(0, 1);
    String rest = label.substring(first);
    String word = label.split("\\s", 2)[0];
    boolean named = !rest.equals(rest.toLowerCase(Locale.ROOT)) || word.matches(".*['’].*");
    return named ? label : label.substring(0, first).toLowerCase(Locale.ROOT) + rest;
  }

  /**
   * Adapts a sentence to follow the words that join it to another: without its full stop; with a
   * small letter at the start where its first word is one that is written small inside a sentence,
   * whatever it means; else, where it begins with a capital, behind a colon.
   *
   * @param small such words of the language: {@code the your it}; in a language whose clauses have
   *     another order of words than its sentences (German), none
   */
  static String clause(String sentence, Collection<String> small) {
    String body = FINAL_STOP.matcher(sentence.strip()).replaceFirst("$1");
    Matcher first = FIRST_WORD.matcher(body);
    boolean isSmall = first.find() && small.contains(first.group().toLowerCase(Locale.ROOT));
    if (isSmall) {
      return " " + body.substring(0, 1).toLowerCase(Locale.ROOT) + body.substring(1);
    }
    boolean isCapital = !body.isEmpty() && Character.isUpperCase(body.codePointAt(0));
    return (isCapital ? ": " : " ") + body;
  }

  /** Lower-case letters, digits and single hyphens; may be empty. */
  public static String slug(String text) {
    return TextFolding.words(text).replace(' ', '-');
  }
}
