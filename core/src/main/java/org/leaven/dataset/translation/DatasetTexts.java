package org.leaven.dataset.translation;

import java.util.regex.Pattern;
import org.leaven.dataset.translation.TextShape.ById;
import org.leaven.dataset.translation.TextShape.InOrder;
import org.leaven.dataset.translation.TextShape.Keys;
import org.leaven.dataset.translation.TextShape.Meanings;
import org.leaven.dataset.translation.TextShape.OwnList;
import org.leaven.dataset.translation.TextShape.Single;

/** The keys of the dataset that hold texts. */
final class DatasetTexts {
  static final String TERM = "term";
  static final String MEANING = "meaning";

  private static final TextShape TEXT = new Single(false, true);
  private static final TextShape OWN = new Single(true, false);
  private static final TextShape OPTIONAL = new Single(false, false);
  private static final TextShape ALIASES = new OwnList(true);
  private static final TextShape KEYWORDS = new OwnList(false);

  private static final TextShape LABELLED = new ById(new Keys("label").with("label", TEXT));
  private static final TextShape REASONS = new InOrder(new Keys("text").with("text", TEXT));
  private static final TextShape RELATIONS = new InOrder(new Keys("entry").with("note", TEXT));
  private static final TextShape TOPIC =
      new Keys("")
          .with("label", TEXT)
          .with("in-text", OWN)
          .with("aliases", ALIASES)
          .with("keywords", KEYWORDS)
          .with("summary", TEXT)
          .with("reviewed", new Keys("").with("role", TEXT))
          .with("reasons", new ById(REASONS));
  private static final TextShape TERMS =
      new ById(new Keys("label").with("label", TEXT).with("keywords", KEYWORDS));

  /** The texts of {@code kb.yaml}. */
  static final Keys MAIN_FILE =
      new Keys("")
          .with("title", TEXT)
          .with("tagline", TEXT)
          .with("nouns", new Keys("").with("entry", TEXT).with("entries", TEXT))
          .with("verdicts", LABELLED)
          .with("certainties", new ById(new Keys("label").with("label", TEXT)))
          .with("topics", new ById(TOPIC))
          .with("facets", new ById(new Keys("").with("label", TEXT).with("terms", TERMS)))
          .with("fields", new ById(new Keys("").with("label", TEXT).with("unit", OPTIONAL)))
          .with(
              "sources",
              new ById(
                  new Keys("")
                      .with("label", TEXT)
                      .with("note", TEXT)
                      .with("locator", TEXT)
                      .with("kind", TEXT)
                      .with("quote", TEXT)))
          .with("glossary", new Meanings(new Keys(MEANING).with(TERM, OWN).with(MEANING, TEXT)))
          .with("theme", new Keys("").with("footer", TEXT));

  private static final TextShape JUDGEMENT =
      new Keys("")
          .with("reason", REASONS)
          .with("if", TEXT)
          .with("only-if", TEXT)
          .with("note", TEXT);

  /** The texts of an entry. */
  static final Keys ENTRY =
      new Keys("")
          .with("name", TEXT)
          .with("reading", OWN)
          .with("kind", TEXT)
          .with("summary", TEXT)
          .with("aliases", ALIASES)
          .with("keywords", KEYWORDS)
          .with("steps", new InOrder(new Keys("text").with("text", TEXT).with("alt", TEXT)))
          .with("adaptations", new InOrder(TEXT))
          .with(
              "media",
              new InOrder(
                  new Keys("")
                      .with("alt", TEXT)
                      .with("caption", TEXT)
                      .with("credit", OPTIONAL)
                      .with("licence", OPTIONAL)))
          .with("verdicts", new ById(new InOrder(JUDGEMENT)))
          .with("variant-of", RELATIONS)
          .with("part-of", RELATIONS)
          .with("combines", RELATIONS)
          .with("see-also", RELATIONS)
          .with("alternative-to", RELATIONS)
          .with("fields", new ById(new Keys("value").with("value", TEXT)))
          .with("links", new InOrder(new Keys("").with("label", TEXT)))
          .with("reviewed", new Keys("").with("role", TEXT))
          .with("withdrawn", new Keys("").with("why", TEXT))
          .with("text", TEXT);

  /** Dates, numbers and addresses, such as values of fields. */
  private static final Pattern NO_WORDS = Pattern.compile("\\P{L}*|(https?://|mailto:)\\S+");

  private DatasetTexts() {}

  /** Whether a text has words; one without, such as a date, says the same in every language. */
  static boolean hasWords(String text) {
    return !NO_WORDS.matcher(text).matches();
  }
}
