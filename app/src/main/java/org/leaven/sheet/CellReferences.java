package org.leaven.sheet;

import java.nio.file.Path;
import java.util.Set;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;

/** Makes the positions of cells in a workbook, and names the cells as Excel does: {@code D5}. */
public final class CellReferences {
  private static final String SHEET = ".xlsx, sheet ";

  /** What is wrong in a value that a cell shows as it is. */
  private static final Set<ProblemCode> CORRECTABLE =
      Set.of(
          ProblemCode.MISSING_REASON,
          ProblemCode.UNKNOWN_VERDICT,
          ProblemCode.UNKNOWN_TERM,
          ProblemCode.UNKNOWN_SOURCE);

  private CellReferences() {}

  /** The path in the positions of a sheet's cells. */
  static String path(Path workbook, String sheet) {
    return SourceTreeReader.path(workbook).replaceFirst("(?i)\\.xlsx$", "") + SHEET + sheet;
  }

  /** Whether a problem can be corrected in the cells of a workbook. */
  public static boolean isCorrectable(Problem problem) {
    return CORRECTABLE.contains(problem.code());
  }

  static boolean isCell(Position at) {
    return at.path().contains(SHEET);
  }

  /** A problem in one line; where it stands in a workbook, with the name of the cell. */
  public static String shown(Problem problem) {
    Position at = problem.at();
    if (!isCell(at)) {
      return problem.toString();
    }
    StringBuilder column = new StringBuilder();
    for (int left = at.column(); left > 0; left = (left - 1) / 26) {
      column.insert(0, (char) ('A' + (left - 1) % 26));
    }
    String cell = at.path() + ", cell " + column + at.line();
    return cell + problem.toString().substring(at.toString().length());
  }
}
