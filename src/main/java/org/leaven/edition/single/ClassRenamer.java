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
 * Replaces classes and attributes that the style sheet selects by short classes, the shortest for
 * the most frequent. The first script puts the long ones back, in the page and in the style sheet.
 */
final class ClassRenamer {
  /** What the first script recognizes as a short class in a style sheet. */
  private static final Pattern SHORT = Pattern.compile("\\.([A-Z]\\w?)(?![\\w-])");

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String SECOND = LETTERS + LETTERS.toLowerCase(Locale.ROOT);

  private final CssSelectors selectors;
  private final Map<String, String> names = new LinkedHashMap<>();

  /** Assigns short names to the classes and attributes below an element. */
  ClassRenamer(String sheet, Element body) {
    this.selectors = new CssSelectors(sheet);
    if (selectors.isSupported()) {
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
      while (!name.isEmpty() && selectors.contains("." + name)) {
        name = shortName(number++);
      }
      if (name.isEmpty()) {
        return;
      }
      names.put(selector, name);
    }
  }

  private boolean canBeClass(Attribute attribute) {
    return attribute.getKey().startsWith("data-")
        && !selectors.selectsOtherwise(attribute.getKey());
  }

  private void count(String selector, Map<String, Integer> uses) {
    if (selectors.contains(selector)) {
      uses.merge(selector, 1, Integer::sum);
    }
  }

  /** A name of one letter, or of two; empty when there are no more. */
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

  /** The style sheet with short names. */
  String sheet() {
    Map<String, String> others = new TreeMap<>();
    names.forEach((selector, name) -> others.put(selector, "." + name));
    return selectors.with(others);
  }

  /** The style sheet as the first script restores it from the short one. */
  private String restored() {
    Map<String, String> longer = longer();
    return SHORT
        .matcher(sheet())
        .replaceAll(
            found -> Matcher.quoteReplacement(longer.getOrDefault(found.group(1), found.group())));
  }

  /** The original selectors by short name. */
  Map<String, String> longer() {
    Map<String, String> longer = new TreeMap<>();
    names.forEach((selector, name) -> longer.put(name, selector));
    return longer;
  }

  /** The short name of a selector; empty if it has none. */
  String of(String selector) {
    return names.getOrDefault(selector, "");
  }

  /** Whether the element has no class and would look different with one. */
  boolean mustStayBare(Element element) {
    return !element.hasAttr("class") && selectors.bare().contains(element.normalName());
  }

  /** Whether the style sheet selects a class, so that it must stay if it has no short name. */
  boolean asksForClass(String name) {
    return selectors.contains("." + name) || !selectors.isSupported();
  }

  /** Whether the style sheet selects an attribute, so that it must stay if it has no short name. */
  boolean asksFor(Attribute attribute) {
    return selectors.selectsOtherwise(attribute.getKey())
        || selectors.contains(CssSelectors.attribute(attribute.getKey(), attribute.getValue()));
  }
}
