package org.leaven.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The words that pages say themselves, from a message file. */
public final class Words {
  private static final String FALLBACK = "en";

  private final Map<String, String> messages;

  private Words(Map<String, String> messages) {
    this.messages = messages;
  }

  /** The words of a language, by its BCP 47 tag; English where a language has none yet. */
  public static Words in(String language) {
    String base = language.split("-", 2)[0];
    Map<String, String> messages = new TreeMap<>(load(FALLBACK));
    messages.putAll(load(base));
    return new Words(messages);
  }

  private static Map<String, String> load(String language) {
    Properties read = new Properties();
    try (InputStream in = Words.class.getResourceAsStream("words/" + language + ".properties")) {
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
   * A message with its places filled in.
   *
   * @throws IllegalArgumentException when there is no such message: our own fault
   */
  public String say(String key, Object... values) {
    String text = messages.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no message \"" + key + "\"");
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  /** A message that depends on a number: {@code key.one} for 1, {@code key.many} otherwise. */
  public String count(String key, int number, Object... values) {
    Object[] all = new Object[values.length + 1];
    all[0] = number;
    System.arraycopy(values, 0, all, 1, values.length);
    return say(key + (number == 1 ? ".one" : ".many"), all);
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
    return Map.copyOf(messages);
  }
}
