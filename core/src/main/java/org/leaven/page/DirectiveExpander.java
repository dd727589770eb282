package org.leaven.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.page.link.GlossaryTerms;
import org.leaven.page.link.UnresolvedReferences;
import org.leaven.page.markdown.RenderedMarkdown;
import org.leaven.page.markdown.syntax.VerdictTableDirective;
import org.leaven.page.verdict.VerdictTables;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.VerdictTable;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/** Replaces directives in the author's text by verdict tables, and links glossary terms. */
final class DirectiveExpander {
  private final KnowledgeBase base;
  private final UnresolvedReferences unresolved;
  private final VerdictTables tables;
  private final GlossaryTerms terms;

  DirectiveExpander(KnowledgeBase base, UnresolvedReferences unresolved, VerdictTables tables) {
    this.base = base;
    this.unresolved = unresolved;
    this.tables = tables;
    this.terms = new GlossaryTerms(base);
  }

  BodyView body(String from, RenderedMarkdown rendered, Problems problems) {
    List<BodyView.Block> blocks = new ArrayList<>();
    Set<String> found = new HashSet<>();
    addHtml(blocks, terms.mark(rendered.parts().get(0), from, found));
    for (int i = 0; i < rendered.directives().size(); i++) {
      tables(from, rendered.directives().get(i), problems)
          .forEach(table -> blocks.add(new BodyView.Block("", table.withoutAnchors())));
      addHtml(blocks, terms.mark(rendered.parts().get(i + 1), from, found));
    }
    List<BodyView.Heading> contents =
        rendered.headings().stream()
            .map(heading -> new BodyView.Heading(heading.level(), heading.id(), heading.text()))
            .toList();
    return new BodyView(blocks, contents);
  }

  private static void addHtml(List<BodyView.Block> blocks, String html) {
    if (!html.isBlank()) {
      blocks.add(new BodyView.Block(html, null));
    }
  }

  private List<VerdictTable> tables(
      String from, VerdictTableDirective directive, Problems problems) {
    Optional<Topic> topic = base.topic(directive.topic().value());
    if (topic.isEmpty() && !unresolved.mayHoldTopic(directive.topic().value())) {
      problems.add(
          directive.topic().at(),
          ProblemCode.UNKNOWN_TOPIC,
          "unknown topic \"" + directive.topic().value() + "\"",
          NearestName.cure(
              directive.topic().value(), base.head().topics().stream().map(Topic::id).toList()));
    }
    String wanted = directive.verdict().value();
    Optional<Verdict> verdict = base.verdict(wanted);
    if (verdict.isEmpty() && !wanted.isEmpty()) {
      if (!unresolved.mayHoldVerdict(wanted)) {
        problems.add(
            directive.verdict().at(),
            ProblemCode.UNKNOWN_VERDICT,
            "unknown verdict \"" + wanted + "\"",
            NearestName.cure(wanted, base.head().verdicts().stream().map(Verdict::id).toList()));
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
