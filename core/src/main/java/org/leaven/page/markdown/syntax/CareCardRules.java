package org.leaven.page.markdown.syntax;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataKey;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * What is peculiar to care cards, admonitions of the kinds {@code non-urgent}, {@code urgent} and
 * {@code emergency}: their kinds, the level of their headings, and that none stands twice. Each has
 * a heading that begins with how urgent it is, in words, and is never collapsed.
 */
public final class CareCardRules {
  /** What the heading of each kind begins with. */
  public static final DataKey<Map<String, String>> WORDS =
      new DataKey<>("CARE_CARD_WORDS", Map.of());

  public static final List<String> KINDS = List.of("non-urgent", "urgent", "emergency");

  private CareCardRules() {}

  static String kind(AdmonitionBlock node) {
    return node.getInfo().toString().toLowerCase(Locale.ROOT);
  }

  /** The level of a card's heading: below the heading above it. */
  static int level(Node card) {
    for (Node node = card.getPrevious(); node != null; node = node.getPrevious()) {
      if (node instanceof Heading heading) {
        return Math.min(6, Math.max(2, heading.getLevel()) + 1);
      }
    }
    return 2;
  }

  /** Reports {@code repeated-care-card}: readers must find the one that says what to do. */
  public static void check(List<Node> nodes, MarkdownSource text, Problems problems) {
    Set<String> kinds = new HashSet<>();
    for (Node node : nodes) {
      if (node instanceof AdmonitionBlock card
          && KINDS.contains(kind(card))
          && !kinds.add(kind(card))) {
        problems.add(
            text.at(card.getStartOffset()),
            ProblemCode.REPEATED_CARE_CARD,
            "the text has a second care card \"" + kind(card) + '"',
            "put everything into one");
      }
    }
  }
}
