package org.leaven.page.words;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/**
 * Reads the messages for a knowledge base.
 *
 * <p>Those of the program in its language are overridden by those of its file {@code
 * words/LANGUAGE.properties}.
 *
 * <p>A file for a language that the program has may change a few messages; for any other language
 * it must hold them all. Problems: {@code missing-words}, {@code missing-message}, {@code
 * unknown-key}, {@code bad-value}, {@code syntax}.
 */
public final class MessagesReader {
  private static final String FOLDER = "words/";
  private static final Pattern KEY_OF_LANGUAGE =
      Pattern.compile("(?m)^[ {]*\"?languages?\"?\\s*:\\s*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

  private final String language;
  private final SourceTree tree;
  private final Map<String, String> english = Messages.builtIn(Messages.FALLBACK);
  private final Problems problems = new Problems();

  private MessagesReader(String language, SourceTree tree) {
    this.language = language;
    this.tree = tree;
  }

  /**
   * Reads the words.
   *
   * @param language a BCP 47 tag
   */
  public static Checked<Messages> read(String language, SourceTree tree) {
    MessagesReader reader = new MessagesReader(language, tree);
    return reader.problems.with(reader.words());
  }

  private Messages words() {
    Map<String, String> builtIn = Messages.builtIn(Messages.base(language));
    Optional<SourceFile> own = own();
    if (own.isEmpty() && builtIn.isEmpty()) {
      problems.add(
          placeOfLanguage(),
          ProblemCode.MISSING_WORDS,
          "no words for language \"" + language + "\": the pages' own words will be English",
          "write them into " + FOLDER + Messages.base(language) + ".properties");
      return new Messages(Messages.FALLBACK, english);
    }
    Map<String, String> all = new TreeMap<>(english);
    all.putAll(builtIn);
    own.ifPresent(file -> all.putAll(read(file)));
    if (builtIn.isEmpty()) {
      own.ifPresent(file -> checkWhole(file, all));
      fillForms(all);
    }
    return new Messages(language, all);
  }

  /** The file of the whole tag, else of its language alone. */
  private Optional<SourceFile> own() {
    return Stream.of(language, Messages.base(language))
        .map(name -> FOLDER + name + ".properties")
        .flatMap(path -> tree.words().stream().filter(file -> file.path().equals(path)))
        .findFirst();
  }

  private Map<String, String> read(SourceFile file) {
    Map<String, String> messages = new LinkedHashMap<>();
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(file.text()));
    } catch (IOException | IllegalArgumentException e) {
      problems.add(
          Position.startOf(file.path()),
          ProblemCode.SYNTAX,
          "a \"\\u\" is not followed by four digits",
          "write the letter itself");
      return messages;
    }
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      String text = properties.getProperty(key);
      if (!allowed().contains(key)) {
        problems.add(
            place(file, key),
            ProblemCode.UNKNOWN_KEY,
            "unknown message \"" + key + "\"",
            NearestName.cure(key, allowed()));
      } else if (!placeholders(text).equals(placeholders(inEnglish(key)))) {
        problems.add(
            place(file, key),
            ProblemCode.BAD_VALUE,
            "message \"" + key + "\" has other places to fill in than in English",
            "in English: \"" + inEnglish(key) + "\"");
      } else {
        messages.put(key, text);
      }
    }
    return messages;
  }

  /** The keys that a file in this language may have. */
  private Set<String> allowed() {
    Set<String> allowed = new TreeSet<>(english.keySet());
    allowed.addAll(needed());
    return allowed;
  }

  /** The keys that a file in this language must have: of plurals, the forms it has. */
  private Set<String> needed() {
    Set<String> needed = new TreeSet<>();
    for (String key : english.keySet()) {
      String stem = stem(key);
      if (stem.isEmpty()) {
        needed.add(key);
      } else {
        PluralRules.forms(language).forEach(form -> needed.add(stem + form));
      }
    }
    return needed;
  }

  /** {@code unit.s.} for a plural message such as {@code unit.s.one}; empty for others. */
  private String stem(String key) {
    String stem = key.substring(0, key.lastIndexOf('.') + 1);
    boolean isForm = PluralRules.FORMS.contains(key.substring(stem.length()));
    return isForm && english.containsKey(stem + PluralRules.OTHER) ? stem : "";
  }

  private String inEnglish(String key) {
    String text = english.get(key);
    return text == null ? english.getOrDefault(stem(key) + PluralRules.OTHER, "") : text;
  }

  /** Forms for one and two may leave the number out: {@code once}. */
  private static List<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(each -> !each.equals("{0}"))
        .sorted()
        .distinct()
        .toList();
  }

  private void checkWhole(SourceFile file, Map<String, String> all) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(file.text()));
    } catch (IOException | IllegalArgumentException e) {
      return; // reported already
    }
    for (String key : needed()) {
      if (read.getProperty(key) == null) {
        problems.add(
            Position.startOf(file.path()),
            ProblemCode.MISSING_MESSAGE,
            "there is no message \"" + key + "\"",
            "write it; in English it is \"" + inEnglish(key) + "\"");
        all.putIfAbsent(key, inEnglish(key));
      }
    }
  }

  /** So that pages can be made in the same run. */
  private void fillForms(Map<String, String> all) {
    needed().forEach(key -> all.putIfAbsent(key, inEnglish(key)));
  }

  private static Position place(SourceFile file, String key) {
    Matcher line = Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(key)).matcher(file.text());
    return line.find() ? file.at(line.start()) : Position.startOf(file.path());
  }

  private Position placeOfLanguage() {
    for (SourceFile file : tree.data()) {
      if (SourceTree.MAIN_FILES.contains(file.path())) {
        Matcher key = KEY_OF_LANGUAGE.matcher(file.text());
        return key.find() ? file.at(key.end()) : Position.startOf(file.path());
      }
    }
    return Position.startOf("content/kb.yaml");
  }
}
