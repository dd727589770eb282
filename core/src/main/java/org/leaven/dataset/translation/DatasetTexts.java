package org.leaven.dataset.translation;

import java.util.LinkedHashMap;
import java.util.Map;
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

  private static final TextShape LABELLED = new ById(keys("label", "label", TEXT));
  private static final TextShape REASONS = new InOrder(keys("text", "text", TEXT));
  private static final TextShape RELATIONS = new InOrder(keys("entry", "note", TEXT));
  private static final TextShape TOPIC =
      keys(
          "",
          "label",
          TEXT,
          "in-text",
          OWN,
          "aliases",
          ALIASES,
          "keywords",
          KEYWORDS,
          "summary",
          TEXT,
          "reviewed",
          keys("", "role", TEXT),
          "reasons",
          new ById(REASONS));
  private static final TextShape TERMS =
      new ById(keys("label", "label", TEXT, "keywords", KEYWORDS));

  /** The texts of {@code kb.yaml}. */
  static final Keys MAIN_FILE =
      keys(
          "",
          "title",
          TEXT,
          "tagline",
          TEXT,
          "nouns",
          keys("", "entry", TEXT, "entries", TEXT),
          "verdicts",
          LABELLED,
          "certainties",
          new ById(keys("label", "label", TEXT)),
          "topics",
          new ById(TOPIC),
          "facets",
          new ById(keys("", "label", TEXT, "terms", TERMS)),
          "fields",
          new ById(keys("", "label", TEXT, "unit", OPTIONAL)),
          "sources",
          new ById(
              keys("", "label", TEXT, "note", TEXT, "locator", TEXT, "kind", TEXT, "quote", TEXT)),
          "glossary",
          new Meanings(keys(MEANING, TERM, OWN, MEANING, TEXT)),
          "theme",
          keys("", "footer", TEXT));

  private static final TextShape JUDGEMENT =
      keys("", "reason", REASONS, "if", TEXT, "only-if", TEXT, "note", TEXT);

  /** The texts of an entry. */
  static final Keys ENTRY =
      keys(
          "",
          "name",
          TEXT,
          "reading",
          OWN,
          "kind",
          TEXT,
          "summary",
          TEXT,
          "aliases",
          ALIASES,
          "keywords",
          KEYWORDS,
          "steps",
          new InOrder(keys("text", "text", TEXT, "alt", TEXT)),
          "adaptations",
          new InOrder(TEXT),
          "media",
          new InOrder(
              keys("", "alt", TEXT, "caption", TEXT, "credit", OPTIONAL, "licence", OPTIONAL)),
          "verdicts",
          new ById(new InOrder(JUDGEMENT)),
          "variant-of",
          RELATIONS,
          "part-of",
          RELATIONS,
          "combines",
          RELATIONS,
          "see-also",
          RELATIONS,
          "alternative-to",
          RELATIONS,
          "fields",
          new ById(keys("value", "value", TEXT)),
          "links",
          new InOrder(keys("", "label", TEXT)),
          "reviewed",
          keys("", "role", TEXT),
          "withdrawn",
          keys("", "why", TEXT),
          "text",
          TEXT);

  /** Dates, numbers and addresses, such as values of fields. */
  private static final Pattern NO_WORDS = Pattern.compile("\\P{L}*|(https?://|mailto:)\\S+");

  private DatasetTexts() {}

  /** Whether a text has words; one without, such as a date, says the same in every language. */
  static boolean hasWords(String text) {
    return !NO_WORDS.matcher(text).matches();
  }

  /** Keys and their shapes in turn. */
  private static Keys keys(String shortKey, Object... keysAndShapes) {
    Map<String, TextShape> keys = new LinkedHashMap<>();
    for (int i = 0; i < keysAndShapes.length; i += 2) {
      keys.put((String) keysAndShapes[i], (TextShape) keysAndShapes[i + 1]);
    }
    return new Keys(shortKey, keys);
  }
}
