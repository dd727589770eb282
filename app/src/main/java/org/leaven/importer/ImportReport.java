package org.leaven.importer;

import java.util.List;
import org.leaven.source.problem.Problem;

/**
 * The result of an import: counts of records and the problems found.
 *
 * @param records number of records
 * @param filtered records that the conditions of the map leave out; not among the others
 * @param written entries that were written, or would have been
 * @param unchanged entries that existed already with exactly the same content
 * @param skipped valid records that were skipped, because another record they refer to has errors,
 *     or all of them
 * @param isHalted whether all were skipped, because an error is in no record: it is in the map, the
 *     first row of a table or the knowledge base
 * @param replaced entries of other content that were overwritten, or would have been
 * @param folder target folder of the entries, relative to the knowledge base
 * @param problems sorted, each once
 */
public record ImportReport(
    int records,
    int filtered,
    int written,
    int unchanged,
    int skipped,
    boolean isHalted,
    List<Replaced> replaced,
    String folder,
    List<Problem> problems) {
  /**
   * An entry that was overwritten.
   *
   * @param path its file, relative to the knowledge base
   * @param verdicts its topics with other verdicts, each as {@code gout: good → bad}
   * @param lost its keys that the record does not have, such as those added by hand
   */
  public record Replaced(String path, List<String> verdicts, List<String> lost) {}

  public ImportReport {
    replaced = List.copyOf(replaced);
    problems = List.copyOf(problems);
  }

  static ImportReport nothing(List<Problem> problems) {
    return new ImportReport(0, 0, 0, 0, 0, false, List.of(), "", problems);
  }

  /** The problems, with those that many records share as one. */
  public List<Problem> grouped() {
    return ProblemGroups.of(problems);
  }

  public boolean isGood() {
    return problems.stream().noneMatch(Problem::isError);
  }

  /** The number of records that were not written because of their own errors. */
  public int faulty() {
    return records - written - unchanged - skipped;
  }
}
