package org.leaven.edition.single;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Short classes in the place of classes and attributes that a style sheet asks for, the shortest
 * for those that stand most often. The first script puts the long ones back, in the page and in the
 * sheet.
 */
final class ClassRenamer {
  /** What the first script takes for a short class in a sheet. */
  private static final Pattern SHORT = Pattern.compile("\\.([A-Z]\\w?)(?![\\w-])");

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String SECOND = LETTERS + LETTERS.toLowerCase(Locale.ROOT);

  private final CssSelectors selectors;
  private final Map<String, String> names = new LinkedHashMap<>();

  /** Names for what stands below an element. */
  ClassRenamer(String sheet, Element body) {
    this.selectors = new CssSelectors(sheet);
    if (selectors.arePlain()) {
      name(body);
    }
    if (!restored().equals(sheet)) {
      names.clear();
    }
  }

  private void name(Element body) {
    Map<String, Integer> uses = new TreeMap<>();
    for (Element element : body.getAllElements()) {
      element.classNames().forEach(name -> count("." + name, uses));
      for (Attribute attribute : element.attributes()) {
        if (canBeClass(attribute)) {
          count(CssSelectors.attribute(attribute.getKey(), attribute.getValue()), uses);
        }
      }
    }
    List<String> often = new ArrayList<>(uses.keySet());
    often.sort(Comparator.comparingInt(selector -> -uses.getOrDefault(selector, 0)));
    int number = 0;
    for (String selector : often) {
      String name = shortName(number++);
      while (!name.isEmpty() && selectors.askFor("." + name)) {
        name = shortName(number++);
      }
      if (name.isEmpty()) {
        return;
      }
      names.put(selector, name);
    }
  }

  private boolean canBeClass(Attribute attribute) {
    return attribute.getKey().startsWith("data-") && !selectors.askOtherwiseFor(attribute.getKey());
  }

  private void count(String selector, Map<String, Integer> uses) {
    if (selectors.askFor(selector)) {
      uses.merge(selector, 1, Integer::sum);
    }
  }

  /** One letter, then two; empty when there are no more. */
  private static String shortName(int number) {
    if (number < LETTERS.length()) {
      return LETTERS.substring(number, number + 1);
    }
    int pair = number - LETTERS.length();
    int first = pair / SECOND.length();
    return first < LETTERS.length()
        ? "" + LETTERS.charAt(first) + SECOND.charAt(pair % SECOND.length())
        : "";
  }

  /** The sheet with short names. */
  String sheet() {
    Map<String, String> others = new TreeMap<>();
    names.forEach((selector, name) -> others.put(selector, "." + name));
    return selectors.with(others);
  }

  /** The sheet as the first script makes it of the short one. */
  private String restored() {
    Map<String, String> longer = longer();
    return SHORT
        .matcher(sheet())
        .replaceAll(
            found -> Matcher.quoteReplacement(longer.getOrDefault(found.group(1), found.group())));
  }

  /** The selector that each name stands for. */
  Map<String, String> longer() {
    Map<String, String> longer = new TreeMap<>();
    names.forEach((selector, name) -> longer.put(name, selector));
    return longer;
  }

  /** The name of a selector; the empty text where it has none. */
  String of(String selector) {
    return names.getOrDefault(selector, "");
  }

  /** Whether an element looks otherwise with a class, and has none. */
  boolean mustStayBare(Element element) {
    return !element.hasAttr("class") && selectors.bare().contains(element.normalName());
  }

  /** Whether the sheet asks for a class, so that it must stay where it has no name. */
  boolean asksForClass(String name) {
    return selectors.askFor("." + name) || !selectors.arePlain();
  }

  /** Whether the sheet asks for an attribute, so that it must stay where it has no name. */
  boolean asksFor(Attribute attribute) {
    return selectors.askOtherwiseFor(attribute.getKey())
        || selectors.askFor(CssSelectors.attribute(attribute.getKey(), attribute.getValue()));
  }
}
