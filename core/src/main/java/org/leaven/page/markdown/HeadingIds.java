package org.leaven.page.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.page.markdown.syntax.TextLinkResolver;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.problem.Severity;

/**
 * Assigns ids to the headings of a text, by GitHub's rule.
 *
 * <p>An id consists of the letters, marks, digits, {@code _} and {@code -} of the heading in lower
 * case, with {@code -} for a space, and a number after an id that is taken. An author may write the
 * id himself: {@code ## Title {#my-id}}.
 */
final class HeadingIds {
  private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Pc} -]");
  private static final Pattern WRITTEN = Pattern.compile("\\{#([^\\s{}#\"'<>&]+)}[ \\t]*$");
  private static final Pattern IN_HTML =
      Pattern.compile("(?i)\\sid\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

  /** For a heading without letters, and as a prefix of a reserved id. */
  private static final String SECTION = "section";

  private final MarkdownSource text;
  private final TextLinkResolver links;
  private final Problems problems;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  HeadingIds(MarkdownSource text, TextLinkResolver links, Problems problems) {
    this.text = text;
    this.links = links;
    this.problems = problems;
  }

  /** Reserves the ids that the author wrote, in headings and in HTML. */
  void takeWritten(List<Node> nodes) {
    for (Node node : nodes) {
      if (node instanceof Heading heading) {
        takeWritten(heading);
      } else if (node instanceof HtmlBlock || node instanceof HtmlInlineBase) {
        Matcher id = IN_HTML.matcher(node.getChars());
        while (id.find()) {
          taken.add(id.group(1) != null ? id.group(1) : id.group(id.group(2) != null ? 2 : 3));
        }
      }
    }
  }

  private void takeWritten(Heading heading) {
    if (!(heading.getLastChild() instanceof Text last)) {
      return;
    }
    BasedSequence words = last.getChars();
    int braces = words.lastIndexOf("{#");
    Matcher id = WRITTEN.matcher(words);
    if (braces < 0 || !id.region(braces, words.length()).lookingAt()) {
      if (braces >= 0 && words.endsWith("}")) {
        problems.add(
            text.at(last.getStartOffset() + braces),
            ProblemCode.BAD_ID,
            Severity.WARNING,
            "\"" + words.subSequence(braces) + "\" is no id, and stays text",
            "write one without blanks, quotes and brackets: \"{#my-id}\"");
      }
      return;
    }
    if (!taken.add(id.group(1)) || links.isTaken(id.group(1))) {
      problems.add(
          text.at(last.getStartOffset() + id.start()),
          ProblemCode.DUPLICATE_HTML_ID,
          "id \"" + id.group(1) + "\" is taken on this page",
          "write another, or none");
      return;
    }
    heading.setAnchorRefId(id.group(1));
    last.setChars(words.subSequence(0, id.start()).trimEnd());
  }

  /** Gives a heading an id, unless it has one. */
  void give(Heading heading, String words) {
    if (!heading.getAnchorRefId().isEmpty()) {
      return;
    }
    String plain = slug(words);
    String first = plain.isEmpty() ? SECTION : links.isTaken(plain) ? SECTION + "-" + plain : plain;
    String id = first;
    int number = numbers.getOrDefault(first, 0);
    while (taken.contains(id) || links.isTaken(id)) {
      number++;
      id = first + "-" + number;
    }
    numbers.put(first, number);
    taken.add(id);
    heading.setAnchorRefId(id);
  }

  private static String slug(String words) {
    String small = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return DROPPED.matcher(small).replaceAll("").replace(' ', '-');
  }
}
