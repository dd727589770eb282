package org.leaven.page.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Selects the plural form of a message for a number, by the rules of <a
 * href="https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html">CLDR</a>
 * for whole numbers and decimals as authors write them.
 */
final class PluralRules {
  static final String OTHER = "other";

  /** Every name of a form. */
  static final List<String> FORMS = List.of("zero", "one", "two", "few", "many", OTHER);

  private static final Rule ENGLISH = new Rule(List.of("one", OTHER), PluralRules::english);
  private static final Rule FRENCH =
      new Rule(List.of("one", OTHER), amount -> amount.whole() < 2 ? "one" : OTHER);
  private static final Rule JAPANESE = new Rule(List.of(OTHER), amount -> OTHER);
  private static final Rule RUSSIAN =
      new Rule(List.of("one", "few", "many", OTHER), PluralRules::russian);
  private static final Rule SERBIAN = new Rule(List.of("one", "few", OTHER), PluralRules::serbian);
  private static final Rule POLISH =
      new Rule(List.of("one", "few", "many", OTHER), PluralRules::polish);
  private static final Rule CZECH =
      new Rule(List.of("one", "few", "many", OTHER), PluralRules::czech);
  private static final Rule SLOVENE =
      new Rule(List.of("one", "two", "few", OTHER), PluralRules::slovene);
  private static final Rule ROMANIAN =
      new Rule(List.of("one", "few", OTHER), PluralRules::romanian);
  private static final Rule HEBREW = new Rule(List.of("one", "two", OTHER), PluralRules::hebrew);
  private static final Rule ARABIC = new Rule(FORMS, PluralRules::arabic);

  private static final Map<Rule, Set<String>> LANGUAGES =
      Map.of(
          FRENCH, Set.of("fr", "pt", "hy"),
          JAPANESE, Set.of("ja", "zh", "ko", "vi", "th", "id", "ms", "my", "lo", "km"),
          RUSSIAN, Set.of("ru", "uk", "be"),
          SERBIAN, Set.of("sr", "hr", "bs"),
          POLISH, Set.of("pl"),
          CZECH, Set.of("cs", "sk"),
          SLOVENE, Set.of("sl"),
          ROMANIAN, Set.of("ro"),
          HEBREW, Set.of("he"),
          ARABIC, Set.of("ar"));

  private PluralRules() {}

  private record Rule(List<String> forms, Function<Amount, String> choice) {}

  /** A number cut in two: the digits before the point, and whether any come after it. */
  private record Amount(long whole, boolean isWhole) {
    boolean endsIn(int from, int to, int modulus) {
      return isWhole && whole % modulus >= from && whole % modulus <= to;
    }
  }

  private static Rule rule(String language) {
    return LANGUAGES.entrySet().stream()
        .filter(rule -> rule.getValue().contains(Messages.base(language)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(ENGLISH);
  }

  /** The forms that a language has, in CLDR's order. */
  static List<String> forms(String language) {
    return rule(language).forms();
  }

  /**
   * The form for a amount.
   *
   * @param language a BCP 47 tag
   * @param digits with a point before decimals: {@code 1.5}
   */
  static String form(String language, String digits) {
    BigDecimal value = new BigDecimal(digits);
    return rule(language)
        .choice()
        .apply(new Amount(value.longValue(), value.stripTrailingZeros().scale() <= 0));
  }

  private static String english(Amount amount) {
    return amount.isWhole() && amount.whole() == 1 ? "one" : OTHER;
  }

  private static String russian(Amount amount) {
    String form = serbian(amount);
    return form.equals(OTHER) && amount.isWhole() ? "many" : form;
  }

  private static String serbian(Amount amount) {
    boolean inTheTeens = amount.endsIn(11, 14, 100);
    if (amount.endsIn(1, 1, 10) && !inTheTeens) {
      return "one";
    }
    return amount.endsIn(2, 4, 10) && !inTheTeens ? "few" : OTHER;
  }

  private static String polish(Amount amount) {
    if (amount.isWhole() && amount.whole() == 1) {
      return "one";
    }
    if (amount.endsIn(2, 4, 10) && !amount.endsIn(12, 14, 100)) {
      return "few";
    }
    return amount.isWhole() ? "many" : OTHER;
  }

  private static String czech(Amount amount) {
    if (!amount.isWhole()) {
      return "many";
    }
    return amount.whole() >= 2 && amount.whole() <= 4 ? "few" : english(amount);
  }

  private static String slovene(Amount amount) {
    if (amount.endsIn(1, 1, 100)) {
      return "one";
    }
    if (amount.endsIn(2, 2, 100)) {
      return "two";
    }
    return amount.endsIn(3, 4, 100) || !amount.isWhole() ? "few" : OTHER;
  }

  private static String romanian(Amount amount) {
    boolean few = !amount.isWhole() || amount.whole() == 0 || amount.endsIn(1, 19, 100);
    String form = english(amount);
    return form.equals(OTHER) && few ? "few" : form;
  }

  private static String hebrew(Amount amount) {
    return amount.isWhole() && amount.whole() == 2 ? "two" : english(amount);
  }

  private static String arabic(Amount amount) {
    if (!amount.isWhole()) {
      return OTHER;
    }
    if (amount.whole() <= 2) {
      return FORMS.get((int) amount.whole());
    }
    if (amount.endsIn(3, 10, 100)) {
      return "few";
    }
    return amount.endsIn(11, 99, 100) ? "many" : OTHER;
  }
}
