package org.leaven.verify.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
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
 * Normalizes texts, so that Markdown sources can be compared with the text of pages.
 *
 * <p>The result is words in lower case with a blank before and after each. Numbers keep the
 * separators between their digits; in scripts without spaces between words, each letter is a word.
 * Emphasis marks inside a word are dropped, whether they mean emphasis or not, and so are
 * characters that only control how text is drawn.
 */
public final class TextNormalizer {
  /**
   * Elements that are ignored: drawings, from where they are seen, controls, and what is hidden or
   * only for scripts.
   */
  private static final String IGNORED =
      "script, style, template, noscript, svg, nav, form, button, input, select, textarea, label,"
          + " dialog, output, .scripted, [data-search], [hidden], [aria-hidden=true], [data-part=view]";

  /** The second is a short cut for most words: to ask for the script of a letter takes long. */
  private static final Pattern WORD =
      Pattern.compile(
          "[<>≤≥±−-]?\\p{Nd}+(?:[.,:/]\\p{Nd}+)*"
              + "|[a-z]++(?![\\P{ASCII}&&[\\p{L}\\p{M}\\p{No}]])"
              + "|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]"
              + "|[\\p{L}\\p{M}\\p{No}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]]+"
              + "|[%°≤≥<>±½¼¾]");

  /** Inline syntax of Markdown, in order of precedence. */
  private static final Pattern INLINE =
      Pattern.compile(
          "(?s)\\\\(?<escaped>\\p{Punct})"
              + "|(?<![`\\\\])(?<fence>`+)(?!`)(?<code>.+?)(?<!`)\\k<fence>(?!`)"
              + "|<(?<address>[A-Za-z][A-Za-z0-9+.-]+:[^\\s<>]*|[^\\s<>@&]+@[^\\s<>@]+)>"
              + "|\\[\\[(?<id>[^]|]+)(?:\\|(?<shown>[^]]*))?]]"
              + "|!?\\[(?<link>(?:!\\[[^]]*]\\([^()]*\\)|[^]])*)]\\((?:[^()]|\\([^()]*\\))*\\)"
              + "|(?<reference>&#?\\w{1,32};)");

  /** A block of code between fences, or code in a line. */
  private static final Pattern CODE =
      Pattern.compile(
          "(?ms)^[ \\t>]*(`{3,}|~{3,})[^\\n]*\\n.*?(?:^[ \\t>]*\\1[`~]*[ \\t]*$|\\z)"
              + "|(?<![`\\\\])(`+)(?!`)(?:(?!\\n[ \\t]*\\n).)+?(?<!`)\\2(?!`)");

  /** Stand for signs in code that are words, and would be tags elsewhere. */
  private static final String LESS = "\u0002";

  private static final String GREATER = "\u0003";

  /** Definitions of addresses, the contents, the kinds of alerts, and ids of headings. */
  private static final Pattern NOT_SHOWN =
      Pattern.compile(
          "(?m)^ {0,3}\\[[^]^][^]]*]:[ \\t]+\\S.*$|^\\[TOC].*$|\\[!\\w+]|\\{#[^}]*}[ \\t]*$");

  /** What makes lines quotes, items of lists, headings, meanings and footnotes. */
  private static final Pattern MARKER =
      Pattern.compile(
          "(?m)^[ \\t]*(?:(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t]|#{1,6}[ \\t]|:[ \\t]"
              + "|\\[\\^[^]]+]:|\\[[ xX]][ \\t])[ \\t]*)+");

  private static final Pattern REFERENCE_LINK =
      Pattern.compile("(?<!\\[)\\[([^\\[\\]]+)]\\[[^\\[\\]]*]");

  /** Footnotes, which have numbers, and HTML, which is shown or not. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("\\[\\^[^]]+]|<(?:/?[A-Za-z][A-Za-z0-9-]*(?=[\\s/>])|!)[^>]*>");

  private static final Pattern PAGE_LINK = Pattern.compile("\\[\\[([^]]+)]]");

  private static final Pattern FORMAT_CHARACTERS = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}]");

  /** Emphasis marks inside a word; between two digits they may mean multiplication. */
  private static final Pattern IN_A_WORD =
      Pattern.compile("(?<=[\\p{L}\\p{M}])[*~]+(?=[\\p{L}\\p{N}])|(?<=\\p{N})[*~]+(?=\\p{L})");

  private TextNormalizer() {}

  /** The words of a plain text. */
  public static String of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String read = IN_A_WORD.matcher(FORMAT_CHARACTERS.matcher(plain).replaceAll("")).replaceAll("");
    StringBuilder words = new StringBuilder(" ");
    Matcher matcher = WORD.matcher(read);
    while (matcher.find()) {
      words.append(matcher.group().replace(',', '.').replace('−', '-')).append(' ');
    }
    return words.toString();
  }

  /** The words of a text written in Markdown. */
  public static String ofMarkdown(String text, KnowledgeBase base) {
    return of(inline(text, base));
  }

  /**
   * The words of each line of a text of several lines in Markdown, as far as they are shown one
   * after the other: a line is cut at what the dataset does not say, such as the title of a page.
   */
  public static List<String> ofBlocks(String text, KnowledgeBase base) {
    String plain = CODE.matcher(text).replaceAll(block -> literally(block.group()));
    plain = ConditionalBlocks.shown(plain, base);
    plain = NOT_SHOWN.matcher(plain).replaceAll("");
    plain = MARKER.matcher(plain).replaceAll("");
    plain = REFERENCE_LINK.matcher(plain).replaceAll("$1");
    plain = ELSEWHERE.matcher(plain).replaceAll("\n");
    plain = PAGE_LINK.matcher(plain).replaceAll(link -> isKnown(link, base) ? "$0" : "\n");
    return inline(plain, base)
        .lines()
        .map(line -> of(line.replace(LESS, "<").replace(GREATER, ">")))
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** Code without its fences, and without what would be syntax elsewhere. */
  private static String literally(String code) {
    String inside = code.replaceAll("(?m)^[ \\t>]*(?:`{3,}|~{3,}).*$|^:::", "");
    String plain = inside.replace("<", LESS).replace(">", GREATER);
    return Matcher.quoteReplacement(plain.replaceAll("[\\[\\]&\\\\!`]", " "));
  }

  private static boolean isKnown(MatchResult link, KnowledgeBase base) {
    String id = link.group(1).split("[|#]", 2)[0].strip();
    return link.group(1).contains("|")
        || base.entry(id).isPresent()
        || base.topic(id).isPresent()
        || base.formerEntry(id).isPresent()
        || base.otherPage(id).isPresent()
        || base.gaps().leftOut().names().containsKey(id);
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
      boolean isPicture = found.group().startsWith("!");
      return isPicture ? " " : inline(found.group("link"), base);
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
        .or(() -> base.formerEntry(id).map(entry -> entry.name()))
        .or(() -> base.otherPage(id).map(page -> page.title()))
        .orElseGet(() -> base.gaps().leftOut().names().getOrDefault(id, id));
  }

  /** The words that a reader of an element sees. */
  public static String of(Element element) {
    Element copy = element.clone();
    copy.select(IGNORED).remove();
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
