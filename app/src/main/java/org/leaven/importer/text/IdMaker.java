package org.leaven.importer.text;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.gcardone.junidecode.Junidecode;
import org.leaven.source.Sha256;
import org.leaven.source.text.TextFolding;

/**
 * Makes ids of texts: Latin, Greek and Cyrillic letters become those of an id.
 *
 * <p>Letters of other scripts have no spelling that fits all their languages, so a part of the
 * text's SHA-256 takes their place. The same stands at the end of an id that was cut.
 */
public final class IdMaker {
  private static final int MAX_LETTERS = 64;
  private static final int HASH_LETTERS = 8;
  private static final Set<UnicodeScript> SPELLED =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  /** Languages in which two dots on a vowel mean another sound than in German. */
  private static final Set<String> OTHER_DOTS =
      Set.of(
          "az", "ca", "cy", "es", "et", "fi", "fr", "gl", "hu", "it", "nl", "pt", "sk", "sv", "tk",
          "tr");

  private final boolean isGerman;
  private final Map<String, String> texts = new HashMap<>();

  /** Makes ids in a knowledge base of a language, such as {@code de-AT}. */
  public IdMaker(String language) {
    this.isGerman = !OTHER_DOTS.contains(language.toLowerCase(Locale.ROOT).split("-", 2)[0]);
  }

  /** The id of a text; empty when it has neither letters nor digits. */
  public String id(String text) {
    String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder latin = new StringBuilder();
    boolean isWhole = true;
    for (int point : whole.codePoints().toArray()) {
      boolean isSpelled = SPELLED.contains(UnicodeScript.of(point));
      isWhole &= isSpelled || !Character.isLetterOrDigit(point);
      latin.append(isSpelled ? spelled(point) : " ");
    }
    String slug = TextFolding.slug(latin.toString());
    String id = isWhole && slug.length() <= MAX_LETTERS ? slug : hashed(slug, whole);
    texts.putIfAbsent(id, text);
    return id;
  }

  /** The text that an id was made of. */
  public Optional<String> text(String id) {
    return Optional.ofNullable(texts.get(id));
  }

  private String spelled(int point) {
    String letter = Character.toString(point);
    String german = isGerman ? german(point) : "";
    if (!german.isEmpty()) {
      return german;
    }
    boolean isOther = UnicodeScript.of(point) != UnicodeScript.COMMON && point >= 0x80;
    return isOther ? Junidecode.unidecode(letter) : letter;
  }

  private static String german(int point) {
    return switch (point) {
      case 'ä', 'Ä' -> "ae";
      case 'ö', 'Ö' -> "oe";
      case 'ü', 'Ü' -> "ue";
      default -> "";
    };
  }

  private static String hashed(String slug, String text) {
    String hash = Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LETTERS);
    int room = MAX_LETTERS - HASH_LETTERS - 1;
    String cut = slug.substring(0, Math.min(room, slug.length())).replaceFirst("-$", "");
    return cut.isEmpty() ? "id-" + hash : cut + "-" + hash;
  }
}
