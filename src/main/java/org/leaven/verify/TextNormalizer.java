package org.leaven.verify;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.leaven.knowledge.KnowledgeBase;

/**
 * Brings texts to one form, so that what was written in Markdown can be held against what is shown:
 * words in small letters with a blank before and after each. Numbers keep what stands between their
 * digits; a letter of a script that does not part words is a word. What stands for emphasis parts
 * no word, be it meant so or shown as it is; what only says how text is drawn is not read.
 */
final class TextNormalizer {
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

  /** What stands for something else in a line of Markdown, the strongest first. */
  private static final Pattern INLINE =
      Pattern.compile(
          "(?s)\\\\(?<escaped>\\p{Punct})"
              + "|(?<![`\\\\])(?<fence>`+)(?!`)(?<code>.+?)(?<!`)\\k<fence>(?!`)"
              + "|<(?<address>[A-Za-z][A-Za-z0-9+.-]+:[^\\s<>]*|[^\\s<>@&]+@[^\\s<>@]+)>"
              + "|\\[\\[(?<id>[^]|]+)(?:\\|(?<shown>[^]]*))?]]"
              + "|!?\\[(?<link>[^]]*)]\\((?:[^()]|\\([^()]*\\))*\\)"
              + "|(?<reference>&#?\\w{1,32};)");

  private static final Pattern HOW_DRAWN = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}]");

  /** Signs of emphasis inside a word; those between two digits may stand for a product. */
  private static final Pattern IN_A_WORD =
      Pattern.compile("(?<=[\\p{L}\\p{M}])[*~]+(?=[\\p{L}\\p{N}])|(?<=\\p{N})[*~]+(?=\\p{L})");

  private TextNormalizer() {}

  /** The words of a plain text. */
  static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String read = IN_A_WORD.matcher(HOW_DRAWN.matcher(plain).replaceAll("")).replaceAll("");
    StringBuilder words = new StringBuilder(" ");
    Matcher matcher = WORD.matcher(read);
    while (matcher.find()) {
      words.append(matcher.group().replace(',', '.').replace('−', '-')).append(' ');
    }
    return words.toString();
  }

  /** The words of a text written in Markdown. */
  static String ofMarkdown(String text, KnowledgeBase base) {
    return of(inline(text, base));
  }

  private static String inline(String text, KnowledgeBase base) {
    Matcher found = INLINE.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (found.find()) {
      found.appendReplacement(plain, Matcher.quoteReplacement(meant(found, base)));
    }
    return found.appendTail(plain).toString();
  }

  private static String meant(Matcher found, KnowledgeBase base) {
    if (found.group("link") != null) {
      return inline(found.group("link"), base);
    }
    if (found.group("id") != null) {
      String shown = found.group("shown");
      return shown != null ? shown : name(found.group("id").split("#", 2)[0].strip(), base);
    }
    if (found.group("reference") != null) {
      return Parser.unescapeEntities(found.group("reference"), false);
    }
    return Stream.of("escaped", "code", "address")
        .flatMap(each -> Stream.ofNullable(found.group(each)))
        .collect(Collectors.joining());
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
      boolean isApart =
          (element.isBlock() && !element.normalName().matches("del|ins"))
              || element.normalName().matches("br|td|th|tr|dt|dd|li");
      text.append(isApart ? "\n" : "");
      element.childNodes().forEach(child -> collect(child, text));
      text.append(isApart ? "\n" : "");
    }
  }
}
