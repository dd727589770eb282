package org.leaven.page.link;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.words.AuthorWording;
import org.leaven.source.Hrefs;

/** Finds glossary terms in the author's text, and links them to their definitions. */
public final class GlossaryTerms {
  /** What to skip: tags, and whole elements in which a link would be wrong. */
  private static final String NO_TEXT =
      "<(a|code|pre|h[1-6]|script|style|svg)\\b.*?</\\1>|<!--.*?-->|<[^>]*>|&[#\\w]+;";

  private final @Nullable Pattern pattern;
  private final Map<String, String> anchors = new HashMap<>();

  public GlossaryTerms(KnowledgeBase base) {
    Set<String> terms = base.head().glossary().keySet();
    terms.forEach(term -> anchors.put(term.toLowerCase(Locale.ROOT), anchor(term)));
    pattern =
        terms.isEmpty()
            ? null
            : Pattern.compile(
                NO_TEXT + "|(?<![\\p{L}\\p{N}])(?<term>" + choice(terms) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /** Longer terms first, since the first choice that fits is taken. */
  private static String choice(Set<String> terms) {
    Stream<String> longestFirst =
        terms.stream().sorted((one, other) -> Integer.compare(other.length(), one.length()));
    return longestFirst.map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /** The anchor of a term on the glossary page. */
  public static String anchor(String term) {
    return "word-" + AuthorWording.slug(term);
  }

  /** The anchors of the terms that a text uses. */
  public Set<String> in(String html) {
    Set<String> found = new TreeSet<>();
    mark(html, "", found);
    return found;
  }

  /**
   * The same HTML with a link at the first occurrence of each term.
   *
   * @param from the page that shows it
   * @param found anchors of terms that were found before on that page; grows
   */
  public String mark(String html, String from, Set<String> found) {
    if (pattern == null || from.equals(LinkResolver.GLOSSARY)) {
      return html;
    }
    Matcher matcher = pattern.matcher(html);
    StringBuilder marked = new StringBuilder(html.length() + 64);
    int done = 0;
    while (matcher.find()) {
      String term = matcher.group("term");
      String anchor = term == null ? null : anchors.get(term.toLowerCase(Locale.ROOT));
      if (anchor != null && found.add(anchor)) {
        String href = Hrefs.relative(from, LinkResolver.GLOSSARY + "#" + anchor);
        marked.append(html, done, matcher.start());
        marked.append("<a class=\"term\" href=\"").append(href).append("\">");
        marked.append(term).append("</a>");
        done = matcher.end();
      }
    }
    return marked.append(html, done, html.length()).toString();
  }
}
