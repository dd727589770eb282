package org.leaven.html;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Marks texts in another language on a page: with {@code lang}, so that they are read aloud in that
 * language, with {@code dir} where it is written in the other direction, and with a note in words.
 *
 * @param language of the texts
 * @param direction of the texts, where it is not that of the page; else empty
 * @param texts plain texts, sorted; empty for no marks
 * @param note HTML that says that some texts are in another language
 */
public record LanguageMarks(String language, String direction, List<String> texts, String note) {
  /** No marks. */
  public static final LanguageMarks NONE = new LanguageMarks("", "", List.of(), "");

  private static final String NOT_TEXT = "script, style, template, noscript, title";
  private static final String PHRASES = "p, li, dd, dt, span, b, div";

  /** Such texts on a page. */
  public static LanguageMarks of(
      String language, String direction, Collection<String> texts, String note) {
    Set<String> sorted = new TreeSet<>();
    texts.forEach(text -> sorted.add(plain(text)));
    sorted.remove("");
    return new LanguageMarks(language, direction, List.copyOf(sorted), note);
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** The page with its texts marked; every other character stays. */
  public String in(String html) {
    if (note.isEmpty() || (texts.isEmpty() && !html.contains("<div lang=\"" + language + '"'))) {
      return html;
    }
    Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    Set<String> all = Set.copyOf(texts);
    TreeMap<Integer, String> marks = new TreeMap<>();
    IdentityHashMap<Element, Boolean> marked = new IdentityHashMap<>();
    boolean hasMarksInMain = false;
    for (Element element : page.body().getAllElements()) {
      boolean isWhole =
          element.childNodeSize() > 1 && element.is(PHRASES) && all.contains(plain(element.text()));
      boolean isInside = element.parent() != null && marked.containsKey(element.parent());
      if (isInside || element.is(NOT_TEXT) || element.hasAttr("lang")) {
        marked.put(element, true);
      } else if (isWhole) {
        mark(element, marks);
        marked.put(element, true);
        hasMarksInMain |= isContent(element);
      } else {
        hasMarksInMain |= markTexts(html, element, all, marks);
      }
    }
    Element main = page.selectFirst("main");
    boolean hasForeign = main != null && main.selectFirst("div[lang=" + language + "]") != null;
    if (main != null && (hasMarksInMain || hasForeign)) {
      marks.merge(main.sourceRange().endPos(), "\n" + note, (own, more) -> more + own);
    }
    return inserted(html, marks);
  }

  /**
   * Marks the texts right inside an element, without the blanks around them; whether there are any
   * in the content of the page.
   */
  private boolean markTexts(
      String html, Element element, Set<String> all, Map<Integer, String> marks) {
    boolean hasFound = false;
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text && all.contains(plain(text.text()))) {
        if (element.childNodeSize() == 1) {
          mark(element, marks);
        } else {
          int start = text.sourceRange().startPos();
          int end = text.sourceRange().endPos();
          String written = html.substring(start, end);
          start += written.length() - written.stripLeading().length();
          end -= written.length() - written.stripTrailing().length();
          marks.merge(start, "<span" + attributes() + ">", String::concat);
          marks.merge(end, "</span>", (own, more) -> more + own);
        }
        hasFound |= isContent(element);
      }
    }
    return hasFound;
  }

  /** Names of other pages around it do not make a page untranslated. */
  private static boolean isContent(Element element) {
    return element.closest("main") != null && element.closest("nav, [data-part=mentions]") == null;
  }

  private void mark(Element element, Map<Integer, String> marks) {
    int end = element.sourceRange().endPos() - 1;
    if (element.sourceRange().isTracked() && end > 0) {
      marks.put(end, attributes());
    }
  }

  private String attributes() {
    String dir = direction.isEmpty() ? "" : " dir=\"" + direction + "\"";
    return " lang=\"" + language + "\"" + dir;
  }

  private static String inserted(String html, TreeMap<Integer, String> marks) {
    StringBuilder all = new StringBuilder(html);
    marks.descendingMap().forEach(all::insert);
    return all.toString();
  }
}
