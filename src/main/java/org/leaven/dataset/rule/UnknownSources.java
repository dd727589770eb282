package org.leaven.dataset.rule;

import java.util.List;
import java.util.stream.Stream;
import org.leaven.dataset.form.Catalogue;
import org.leaven.dataset.form.CitationForm;
import org.leaven.dataset.form.EntryForm;
import org.leaven.dataset.form.HeadForm.SourceForm;
import org.leaven.dataset.form.HeadForm.TopicForm;
import org.leaven.dataset.form.ReasonForm;
import org.leaven.source.Code;
import org.leaven.source.Problems;

/** {@code unknown-source}: a source that is cited stands in {@code kb.yaml}. */
final class UnknownSources implements Rule {
  @Override
  public void check(Draft draft, Problems problems) {
    Catalogue<SourceForm> sources = draft.head().sources();
    Stream.concat(
            draft.head().topics().items().stream().flatMap(UnknownSources::citations),
            draft.entries().stream().flatMap(UnknownSources::citations))
        .forEach(citation -> check(citation, sources, problems));
  }

  private static Stream<CitationForm> citations(TopicForm topic) {
    return Stream.concat(
        topic.citations().stream(),
        topic.reasons().stream().flatMap(list -> citations(list.reasons())));
  }

  private static Stream<CitationForm> citations(EntryForm entry) {
    return Stream.of(
            entry.citations().stream(),
            entry.terms().stream().flatMap(use -> use.citations().stream()),
            entry.relations().stream().flatMap(relation -> relation.citations().stream()),
            entry.judgements().stream().flatMap(own -> own.citations().stream()),
            entry.judgements().stream().flatMap(own -> citations(own.reasons())))
        .flatMap(citations -> citations);
  }

  private static Stream<CitationForm> citations(List<ReasonForm> reasons) {
    return reasons.stream().flatMap(reason -> reason.citations().stream());
  }

  private static void check(
      CitationForm citation, Catalogue<SourceForm> sources, Problems problems) {
    String id = citation.source().value();
    if (sources.lacks(id)) {
      problems.add(
          citation.source().at(),
          Code.UNKNOWN_SOURCE,
          "unknown source \"" + id + '"',
          sources.cure(id));
    }
  }
}
