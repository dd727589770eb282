package org.leaven.importer;

import java.util.List;
import org.leaven.source.problem.Problem;

/**
 * What came of the records.
 *
 * @param records how many there were
 * @param written entries that were written, or would have been
 * @param unchanged entries that were there already, letter by letter
 * @param heldBack records without a fault that refer to one with a fault; all of them when the map,
 *     the head of a table or the knowledge base is at fault
 * @param folder where the entries go, relative to the knowledge base
 * @param problems sorted, each once
 */
public record ImportReport(
    int records, int written, int unchanged, int heldBack, String folder, List<Problem> problems) {
  public ImportReport {
    problems = List.copyOf(problems);
  }

  static ImportReport nothing(List<Problem> problems) {
    return new ImportReport(0, 0, 0, 0, "", problems);
  }

  public boolean isGood() {
    return problems.stream().noneMatch(Problem::isError);
  }

  /** Records that were not written because of a fault of their own. */
  public int faulty() {
    return records - written - unchanged - heldBack;
  }
}
