package org.leaven.verify;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.leaven.knowledge.KnowledgeBase;

/**
 * Brings texts to one form, so that what was written in Markdown can be held against what is shown:
 * words in small letters with a blank before and after each. Numbers keep what stands between their
 * digits; a letter of a script that does not part words is a word.
 */
final class Canon {
  /** What is not read: drawings, what is operated, what is hidden or only for scripts. */
  private static final String UNREAD =
      "script, style, template, noscript, svg, nav, form, button, input, select, textarea, label,"
          + " dialog, output, .scripted, [data-search], [hidden], [aria-hidden=true]";

  private static final Pattern WORD =
      Pattern.compile(
          "[<>≤≥±−-]?\\p{Nd}+(?:[.,:/]\\p{Nd}+)*"
              + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]"
              + "|[\\p{L}\\p{M}\\p{No}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]]+"
              + "|[%°≤≥<>±½¼¾]");
  private static final Pattern REFERENCE = Pattern.compile("\\[\\[([^]|]+)(?:\\|([^]]*))?]]");
  private static final Pattern LINK = Pattern.compile("!?\\[([^]]*)]\\((?:[^()]|\\([^()]*\\))*\\)");

  private Canon() {}

  /** The words of a plain text. */
  static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder(" ");
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      words.append(matcher.group().replace(',', '.').replace('−', '-')).append(' ');
    }
    return words.toString();
  }

  /** The words of a text written in Markdown. */
  static String ofMarkdown(String text, KnowledgeBase base) {
    String plain =
        REFERENCE
            .matcher(text)
            .replaceAll(
                found -> {
                  String shown = found.group(2);
                  String id = found.group(1).split("#", 2)[0].strip();
                  return Matcher.quoteReplacement(shown != null ? shown : name(id, base));
                });
    plain = LINK.matcher(plain).replaceAll("$1");
    plain = plain.replaceAll("\\\\(\\p{Punct})", "$1");
    plain = plain.replaceAll("(?<![\\p{L}\\p{N}])[*_~`]+|[*_~`]+(?![\\p{L}\\p{N}])", "");
    plain = plain.replaceAll("(?<=\\p{L})[*~`]+(?=\\p{L})", "");
    return of(Parser.unescapeEntities(plain, false));
  }

  private static String name(String id, KnowledgeBase base) {
    return base.entry(id)
        .map(entry -> entry.name())
        .or(() -> base.topic(id).map(topic -> topic.label()))
        .orElse(id);
  }

  /** The words that a reader of an element sees. */
  static String of(Element element) {
    Element copy = element.clone();
    copy.select(UNREAD).remove();
    copy.select("time[datetime]").forEach(time -> time.text(time.attr("datetime")));
    StringBuilder text = new StringBuilder();
    collect(copy, text);
    return of(text.toString());
  }

  private static void collect(Node node, StringBuilder text) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    } else if (node instanceof Element element) {
      boolean isApart = element.isBlock() || element.normalName().matches("br|td|th|tr|dt|dd|li");
      text.append(isApart ? "\n" : "");
      element.childNodes().forEach(child -> collect(child, text));
      text.append(isApart ? "\n" : "");
    }
  }
}
