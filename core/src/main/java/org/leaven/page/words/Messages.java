package org.leaven.page.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The texts that pages show besides those of the author, from message files.
 *
 * <p>The messages of the program are overridden by those of a knowledge base (see {@link
 * MessagesReader}).
 *
 * <p>A message that depends on a number has one key a plural form of its language: {@code
 * unit.s.one}, {@code unit.s.other}. Dates and numbers are formatted with messages, too, since the
 * locale data of the JDK changes with its version.
 */
public final class Messages {
  static final String FALLBACK = "en";
  private static final String IN_PART = "-in-part";

  private final String language;
  private final Map<String, String> messages;

  Messages(String language, Map<String, String> messages) {
    this.language = language;
    this.messages = Collections.unmodifiableMap(new HashMap<>(messages));
  }

  /** The program's messages in a language, by its BCP 47 tag; English where it has none. */
  public static Messages in(String language) {
    Map<String, String> own = builtIn(base(language));
    return own.isEmpty() ? new Messages(FALLBACK, builtIn(FALLBACK)) : new Messages(language, own);
  }

  /** The language of a tag without region and script. */
  static String base(String language) {
    return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** The program's messages in a language by key; none where it has none. */
  static Map<String, String> builtIn(String language) {
    Properties read = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(language + ".properties")) {
      if (in != null) {
        read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("words of language " + language, e);
    }
    Map<String, String> messages = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> messages.put(key, read.getProperty(key)));
    return messages;
  }

  /**
   * The messages of a part of a knowledge base: some would be claims about what is left out, and
   * are replaced by those whose keys end in {@code -in-part}.
   */
  public Messages inPart() {
    Map<String, String> part = new HashMap<>(messages);
    messages.forEach(
        (key, text) -> {
          if (key.endsWith(IN_PART)) {
            part.put(key.substring(0, key.length() - IN_PART.length()), text);
          }
        });
    return new Messages(language, part);
  }

  /**
   * A message with its placeholders filled in.
   *
   * @throws IllegalArgumentException when there is no such message, which is a bug
   */
  public String say(String key, Object... values) {
    String text = messages.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no message \"" + key + "\"");
    }
    return fill(text, values);
  }

  private static String fill(String message, Object... values) {
    if (values.length == 0) {
      return message;
    }
    String text = message;
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /**
   * A condition as the end of a sentence: {@code only if you cook it first}.
   *
   * @param kind {@code if} or {@code only-if}
   * @param sentence the condition in plain text
   */
  public String condition(String kind, String sentence) {
    List<String> small = List.of(say("condition.small-words").split(" ", -1));
    return say("condition." + kind) + AuthorWording.clause(sentence, small);
  }

  /**
   * A message that ends in topics, without its own preposition before them: {@code Best after
   * surgery}, not {@code Best for after surgery}.
   *
   * @param values the others of its values, then the topics
   */
  public String withoutPreposition(String key, Object... values) {
    String own = preposition(key, values.length - 1);
    String end = " {" + (values.length - 1) + "}";
    String text = say(key);
    return fill(own.isEmpty() ? text : text.replace(" " + own + end, end), values);
  }

  /**
   * The preposition before the last of a message's values, where the message ends in it; else
   * empty.
   *
   * @param last the value's number, from 0
   */
  public String preposition(String key, int last) {
    String text = say(key);
    String end = " {" + last + "}";
    String before = text.endsWith(end) ? text.substring(0, text.length() - end.length()) : "";
    String word = before.substring(before.lastIndexOf(' ') + 1);
    return word.length() < before.length() && isPreposition(word) ? word : "";
  }

  /** Whether a label begins with a preposition of the language. */
  public boolean startsWithPreposition(String label) {
    return label.indexOf(' ') > 0 && isPreposition(label.substring(0, label.indexOf(' ')));
  }

  private boolean isPreposition(String word) {
    return List.of(say("topic.prepositions").split(" ", -1))
        .contains(word.toLowerCase(Locale.ROOT));
  }

  /** A message in the form that a number asks for, with the number as {@code {0}}. */
  public String count(String key, int number, Object... values) {
    return count(key, Integer.toString(number), values);
  }

  /**
   * A message in the form that a number asks for, with the number as {@code {0}}.
   *
   * @param amount digits, with a point before decimals
   */
  public String count(String key, String amount, Object... values) {
    Object[] all = new Object[values.length + 1];
    all[0] = number(amount);
    System.arraycopy(values, 0, all, 1, values.length);
    return say(key + "." + PluralRules.form(language, amount), all);
  }

  /**
   * A number as the language writes it: {@code 1.5} in English is {@code 1,5} in German.
   *
   * @param amount digits, with a point before decimals
   */
  public String number(String amount) {
    int point = amount.indexOf('.');
    String whole = point < 0 ? amount : amount.substring(0, point);
    StringBuilder grouped = new StringBuilder(whole);
    if (whole.length() > 4) { // a year and a page number stay whole
      for (int i = whole.length() - 3; i > 0; i -= 3) {
        grouped.insert(i, say("number.group"));
      }
    }
    return point < 0
        ? grouped.toString()
        : grouped + say("number.decimal") + amount.substring(point + 1);
  }

  /** A day as the language writes it: {@code 24 November 2026}. */
  public String date(LocalDate day) {
    String month = say("month." + day.getMonthValue());
    return say("date", day.getDayOfMonth(), month, day.getYear());
  }

  /** Names in a row: {@code yoga, Pilates and Tai Chi}. */
  public String list(List<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    String last = names.get(names.size() - 1);
    if (names.size() == 1) {
      return last;
    }
    return say(
        "list.and", String.join(say("list.comma"), names.subList(0, names.size() - 1)), last);
  }

  /** All messages by key, for templates. */
  public Map<String, String> all() {
    return messages;
  }
}
