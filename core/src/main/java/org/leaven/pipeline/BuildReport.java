package org.leaven.pipeline;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaven.source.problem.Problem;

/**
 * The result of a build: counts and problems.
 *
 * @param pages written
 * @param drafts the author's pages among them that are not published and no page shows
 * @param entries in the knowledge base
 * @param verdicts verdicts of entries, including those inherited by naming an entry that has none
 * @param links that lead from page to page
 * @param problems sorted, each once; with an error among them nothing was written
 * @param untranslated how many texts each further language lacks; none for those that are complete
 */
public record BuildReport(
    int pages,
    int drafts,
    int entries,
    int verdicts,
    int links,
    List<Problem> problems,
    SortedMap<String, Integer> untranslated) {
  public BuildReport {
    problems = List.copyOf(problems);
    untranslated = Collections.unmodifiableSortedMap(new TreeMap<>(untranslated));
  }

  /** A report of a site in one language. */
  public BuildReport(
      int pages, int drafts, int entries, int verdicts, int links, List<Problem> problems) {
    this(pages, drafts, entries, verdicts, links, problems, new TreeMap<>());
  }

  public boolean isGood() {
    return problems.stream().noneMatch(Problem::isError);
  }

  public int errors() {
    return (int) problems.stream().filter(Problem::isError).count();
  }

  public int warnings() {
    return problems.size() - errors();
  }
}
