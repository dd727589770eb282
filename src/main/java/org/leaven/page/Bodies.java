package org.leaven.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.markdown.Directive;
import org.leaven.page.markdown.Rendered;
import org.leaven.page.view.Body;
import org.leaven.page.view.VerdictTable;
import org.leaven.source.Code;
import org.leaven.source.Nearest;
import org.leaven.source.Problems;

/** Puts verdict tables where the author's text asks for them. */
final class Bodies {
  private final KnowledgeBase base;
  private final Unread unread;
  private final Tables tables;
  private final Terms terms;

  Bodies(KnowledgeBase base, Unread unread, Tables tables) {
    this.base = base;
    this.unread = unread;
    this.tables = tables;
    this.terms = new Terms(base);
  }

  Body body(String from, Rendered rendered, Problems problems) {
    List<Body.Block> blocks = new ArrayList<>();
    Set<String> found = new HashSet<>();
    addHtml(blocks, terms.mark(rendered.parts().get(0), from, found));
    for (int i = 0; i < rendered.directives().size(); i++) {
      tables(from, rendered.directives().get(i), problems)
          .forEach(table -> blocks.add(new Body.Block("", table.withoutAnchors())));
      addHtml(blocks, terms.mark(rendered.parts().get(i + 1), from, found));
    }
    List<Body.Heading> contents =
        rendered.headings().stream()
            .map(heading -> new Body.Heading(heading.level(), heading.id(), heading.text()))
            .toList();
    return new Body(blocks, contents);
  }

  /** A page's text as another page may show it. */
  Body moved(Body body, String path, String from) {
    Moved moved = new Moved(path, from);
    List<Body.Block> blocks =
        body.blocks().stream()
            .map(block -> new Body.Block(moved.html(block.html()), again(block.table(), from)))
            .toList();
    return new Body(blocks, body.contents());
  }

  private @Nullable VerdictTable again(@Nullable VerdictTable table, String from) {
    if (table == null) {
      return null;
    }
    Topic topic = base.topic(table.topic().id()).orElseThrow();
    Verdict verdict = base.verdict(table.mark().verdict()).orElseThrow();
    return tables.table(from, topic, verdict).withoutAnchors();
  }

  private static void addHtml(List<Body.Block> blocks, String html) {
    if (!html.isBlank()) {
      blocks.add(new Body.Block(html, null));
    }
  }

  private List<VerdictTable> tables(String from, Directive directive, Problems problems) {
    Optional<Topic> topic = base.topic(directive.topic().value());
    if (topic.isEmpty() && !unread.mayHoldTopic(directive.topic().value())) {
      problems.add(
          directive.topic().at(),
          Code.UNKNOWN_TOPIC,
          "unknown topic \"" + directive.topic().value() + "\"",
          Nearest.cure(
              directive.topic().value(), base.head().topics().stream().map(Topic::id).toList()));
    }
    String wanted = directive.verdict().value();
    Optional<Verdict> verdict = base.verdict(wanted);
    if (verdict.isEmpty() && !wanted.isEmpty()) {
      if (!unread.mayHoldVerdict(wanted)) {
        problems.add(
            directive.verdict().at(),
            Code.UNKNOWN_VERDICT,
            "unknown verdict \"" + wanted + "\"",
            Nearest.cure(wanted, base.head().verdicts().stream().map(Verdict::id).toList()));
      }
      return List.of();
    }
    return topic
        .map(
            found ->
                verdict
                    .map(only -> List.of(tables.table(from, found, only)))
                    .orElseGet(() -> tables.ofTopic(from, found)))
        .orElse(List.of());
  }
}
