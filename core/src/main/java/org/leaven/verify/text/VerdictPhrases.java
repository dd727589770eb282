package org.leaven.verify.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.leaven.knowledge.Agreement;
import org.leaven.knowledge.Basis;
import org.leaven.knowledge.Condition;
import org.leaven.knowledge.Dose;
import org.leaven.knowledge.Field;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;

/** Builds the phrases that pages use, from the message files. All texts are normalized. */
public final class VerdictPhrases {
  private static final List<String> FORMS = List.of("zero", "one", "two", "few", "many", "other");

  private final Properties messages = new Properties();
  private final KnowledgeBase base;
  private final List<String> chrome = new ArrayList<>();

  /**
   * Loads the messages in the language of a knowledge base.
   *
   * @param source the folder of the knowledge base, whose own messages override the program's
   */
  public VerdictPhrases(KnowledgeBase base, Path source) throws IOException {
    this.base = base;
    String tag = base.head().language();
    String language = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    for (String known : List.of("en", language)) {
      String file = "/org/leaven/page/words/" + known + ".properties";
      try (InputStream in = VerdictPhrases.class.getResourceAsStream(file)) {
        if (in != null) {
          messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
      }
    }
    for (String own : List.of(language, tag)) {
      Path file = source.resolve("words").resolve(own + ".properties");
      if (Files.isRegularFile(file)) {
        try (Reader in = Files.newBufferedReader(file)) {
          messages.load(in);
        }
      }
    }
    fillChrome();
  }

  private void fillChrome() {
    for (String key : messages.stringPropertyNames()) {
      if (key.startsWith("ui.") || key.equals("list.and")) {
        for (String part : messages.getProperty(key).split("\\{\\d}", -1)) {
          chrome.add(TextNormalizer.of(part));
        }
      }
    }
    chrome.add(TextNormalizer.of(base.head().nouns().entry()));
    chrome.add(TextNormalizer.of(base.head().nouns().entries()));
    for (Topic topic : base.head().topics()) {
      chrome.add(TextNormalizer.of(topic.label()));
      chrome.add(TextNormalizer.of(topic.inText()));
    }
  }

  /** Texts of the user interface, which a page may show besides the expected ones. */
  public List<String> chrome() {
    return chrome;
  }

  public String say(String key, String... values) {
    return filled(messages.getProperty(key, ""), values);
  }

  private static String filled(String message, String... values) {
    String text = message;
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return TextNormalizer.of(text);
  }

  /** {@code best for lower back pain}. */
  public String phrase(Verdict verdict, Topic topic) {
    return about("verdict.for", topic, verdict.label(), inText(topic));
  }

  /** {@code depends for household waste}. */
  public String lead(Agreement agreement, Topic topic) {
    return lead(agreement, List.of(topic));
  }

  /** The same for several topics. */
  public String lead(Agreement agreement, List<Topic> topics) {
    String label = messages.getProperty("agreement." + agreement.id(), "");
    Topic first = topics.get(0);
    return topics.size() == 1
        ? about("verdict.for", first, label, inText(first))
        : say("verdict.for", label, list(topics.stream().map(VerdictPhrases::inText).toList()));
  }

  /** {@code sources agree: the city and the ministry}; empty without sources. */
  public String agreeing(List<Judgement> judgements) {
    return bySources("agreement.agree", judgements);
  }

  /** {@code according to the city}; empty without sources. */
  public String accordingTo(List<Judgement> judgements) {
    return bySources("agreement.by", judgements);
  }

  private String bySources(String key, List<Judgement> judgements) {
    List<String> sources =
        judgements.stream()
            .flatMap(own -> own.citations().stream())
            .map(citation -> citation.source().label())
            .distinct()
            .toList();
    return sources.isEmpty() ? "" : say(key, list(sources));
  }

  /** {@code named under yoga and Pilates}. */
  public String namedUnder(List<String> parents) {
    return TextNormalizer.of(say("ui.named-under") + " " + list(parents));
  }

  private String list(List<String> names) {
    int last = names.size() - 1;
    String first = String.join(messages.getProperty("list.comma", ""), names.subList(0, last));
    return first.isEmpty()
        ? names.get(last)
        : messages
            .getProperty("list.and", "")
            .replace("{0}", first)
            .replace("{1}", names.get(last));
  }

  public String notListed(Topic topic) {
    return about("verdict.none.for", topic, inText(topic));
  }

  /** {@code best for lower back pain and gout}, or {@code not listed for …} without a verdict. */
  public String phrase(Optional<Verdict> verdict, List<Topic> topics) {
    if (topics.size() == 1) {
      Topic only = topics.get(0);
      return verdict.map(given -> phrase(given, only)).orElseGet(() -> notListed(only));
    }
    String all = list(topics.stream().map(VerdictPhrases::inText).toList());
    return verdict
        .map(given -> say("verdict.for", given.label(), all))
        .orElseGet(() -> say("verdict.none.for", all));
  }

  /** Without the message's preposition where the label begins with one of its own. */
  private String about(String key, Topic topic, String... values) {
    String one = "(?:" + messages.getProperty("topic.prepositions", "").replace(' ', '|') + ")";
    boolean hasOwn = topic.inText().isEmpty() && topic.label().matches("(?iu)" + one + " .*");
    String message = messages.getProperty(key, "");
    return hasOwn
        ? filled(message.replaceFirst(" " + one + " (?=\\{\\d}$)", " "), values)
        : say(key, values);
  }

  private static String inText(Topic topic) {
    return topic.inText().isEmpty() ? topic.label() : topic.inText();
  }

  /** {@code certainty: tried twice}; empty where nothing is said of it. */
  public String certainty(Judgement own) {
    Judgement.Certainty certainty = own.certainty();
    return certainty == null ? "" : say("certainty", certainty.label());
  }

  /** {@code tried twice}. */
  public String certaintyLabel(Judgement own) {
    Judgement.Certainty certainty = own.certainty();
    return certainty == null ? "" : TextNormalizer.of(certainty.label());
  }

  /** {@code only if you cook it first}, as the end of a sentence. */
  public String condition(Condition condition) {
    return joined(say("condition." + condition.kind().id()), condition);
  }

  /** {@code good only if you cook it first}, where it stands on its own. */
  public String condition(Verdict verdict, Condition condition) {
    String joined = messages.getProperty("condition." + condition.kind().id(), "");
    return joined(say("condition.label", verdict.label(), joined), condition);
  }

  private String joined(String words, Condition condition) {
    return words.stripTrailing() + TextNormalizer.ofMarkdown(condition.text(), base);
  }

  /** The value of a field in words; a date as in its element. */
  public String value(Field.Value value) {
    String text = value.text();
    return switch (value.field().type()) {
      case NUMBER -> TextNormalizer.of(number(text) + " " + value.field().unit());
      case YES_NO -> say("field." + text);
      case LINK -> TextNormalizer.of(text.replaceFirst("https?://(www\\.)?", ""));
      case DATE -> TextNormalizer.of(text);
      case TEXT -> TextNormalizer.ofMarkdown(text, base);
    };
  }

  /** The same in plain text, where a date is in words. */
  public String text(Field.Value value) {
    if (value.field().type() != Field.Type.DATE) {
      return value(value);
    }
    String[] day = value.text().split("-", -1);
    String month = messages.getProperty("month." + Integer.parseInt(day[1]), "");
    return say("date", String.valueOf(Integer.parseInt(day[2])), month, day[0]);
  }

  /** With groups of three digits from five digits on. */
  private String number(String digits) {
    String[] parts = digits.split("\\.", 2);
    String group = messages.getProperty("number.group", "");
    String whole =
        parts[0].length() > 4 ? parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", group) : parts[0];
    return parts.length == 1
        ? whole
        : whole + messages.getProperty("number.decimal", "") + parts[1];
  }

  public String basis(Basis basis) {
    return basis == Basis.STATED ? "" : say("basis." + basis.id());
  }

  /** Every possible phrase for a dose: plural forms differ by number. */
  public List<String> doses(Dose dose, String per) {
    List<String> worded = new ArrayList<>();
    for (String form : FORMS) {
      String amount = dose.amount();
      String kind = "dose." + dose.kind().id();
      String inner =
          dose.kind().isTime()
              ? fill(kind, fill("unit." + dose.unit().symbol() + "." + form, amount))
              : fill(kind + "." + form, amount);
      String whole = per.isEmpty() || inner.isEmpty() ? inner : fill("dose.per." + per, inner);
      if (!whole.isEmpty()) {
        worded.add(TextNormalizer.of(whole));
      }
    }
    return worded.stream().distinct().toList();
  }

  /** Every possible phrase for an amount of time alone. */
  public List<String> times(Dose dose) {
    return FORMS.stream()
        .map(form -> fill("unit." + dose.unit().symbol() + "." + form, dose.amount()))
        .filter(text -> !text.isEmpty())
        .map(TextNormalizer::of)
        .distinct()
        .toList();
  }

  private String fill(String key, String value) {
    String text = messages.getProperty(key, "");
    return value.isEmpty() ? "" : text.replace("{0}", value);
  }
}
