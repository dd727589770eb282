package org.leaven.page.link;

import org.leaven.knowledge.KnowledgeBase;

/**
 * Knows the HTML ids that generated content has: rows, tables, sources, glossary terms and more.
 */
final class ReservedIds {
  private ReservedIds() {}

  /** Whether generated content may have an id. */
  static boolean has(KnowledgeBase base, String id) {
    int dash = id.indexOf('-');
    String rest = id.substring(dash + 1);
    return switch (id.substring(0, Math.max(0, dash))) {
      case "row" -> base.entry(rest).isPresent();
      case "verdict" -> isTable(base, rest);
      case "source" -> base.head().sources().stream().anyMatch(own -> begins(rest, own.id()));
      case "word" ->
          base.head().glossary().keySet().stream()
              .anyMatch(term -> id.equals(GlossaryTerms.anchor(term)));
      case "letter" -> rest.indexOf('-') < 0;
      case "fn", "fnref" -> Character.isDigit((rest + " ").charAt(0));
      case "", "_shape" -> id.startsWith("_") && rest.indexOf('-') < 0;
      default -> false;
    };
  }

  private static boolean isTable(KnowledgeBase base, String rest) {
    return base.head().topics().stream()
        .filter(topic -> rest.startsWith(topic.id() + "-"))
        .anyMatch(topic -> base.verdict(rest.substring(topic.id().length() + 1)).isPresent());
  }

  private static boolean begins(String rest, String id) {
    return rest.equals(id) || rest.startsWith(id + "-");
  }
}
