package org.leaven.search;

import java.util.HashMap;
import java.util.Map;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/** Stems words with the Snowball stemmers, so that the forms of a word share one stem. */
final class Stemming {
  /** Words up to this length are not stemmed. */
  private static final int SHORTEST = 3;

  private final SnowballStemmer stemmer;
  private final Map<String, String> known = new HashMap<>();

  private Stemming(SnowballStemmer stemmer) {
    this.stemmer = stemmer;
  }

  /**
   * The stemmer of a language; without one, each word is its own stem.
   *
   * @param tag a BCP 47 tag
   */
  static Stemming in(String tag) {
    return new Stemming(stemmer(SearchLanguage.code(tag)));
  }

  private static SnowballStemmer stemmer(String language) {
    return switch (language) {
      case "ar" -> new ArabicStemmer();
      case "ca" -> new CatalanStemmer();
      case "da" -> new DanishStemmer();
      case "de" -> new GermanStemmer();
      case "el" -> new GreekStemmer();
      case "en" -> new EnglishStemmer();
      case "es" -> new SpanishStemmer();
      case "fi" -> new FinnishStemmer();
      case "fr" -> new FrenchStemmer();
      case "ga" -> new IrishStemmer();
      case "hu" -> new HungarianStemmer();
      case "id" -> new IndonesianStemmer();
      case "it" -> new ItalianStemmer();
      case "lt" -> new LithuanianStemmer();
      case "nb", "nn", "no" -> new NorwegianStemmer();
      case "nl" -> new DutchStemmer();
      case "pt" -> new PortugueseStemmer();
      case "ro" -> new RomanianStemmer();
      case "ru" -> new RussianStemmer();
      case "sv" -> new SwedishStemmer();
      case "tr" -> new TurkishStemmer();
      default -> new Unchanged();
    };
  }

  /** The stem of a folded word. */
  String of(String word) {
    return word.length() <= SHORTEST ? word : known.computeIfAbsent(word, this::stem);
  }

  private String stem(String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    String stem = stemmer.getCurrent();
    return stem.isEmpty() ? word : stem;
  }

  private static final class Unchanged extends SnowballStemmer {
    private static final long serialVersionUID = 1;

    @Override
    public boolean stem() {
      return true;
    }
  }
}
