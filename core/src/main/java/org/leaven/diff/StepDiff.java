package org.leaven.diff;

import java.util.ArrayList;
import java.util.List;
import org.leaven.diff.Change.Kind;
import org.leaven.diff.ComparedFacts.StepFacts;

/**
 * Compares two lists of steps by their longest common subsequence. Steps between two common ones on
 * both sides are reported as changed from the one to the other.
 */
final class StepDiff {
  private final ChangeCollector changes;

  StepDiff(ChangeCollector changes) {
    this.changes = changes;
  }

  void compare(List<StepFacts> before, List<StepFacts> after) {
    int[][] common = common(before, after);
    List<StepFacts> gone = new ArrayList<>();
    List<StepFacts> come = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      boolean both = i < before.size() && j < after.size();
      if (both && before.get(i).text().equals(after.get(j).text())) {
        flush(gone, come);
        changes.add("", Kind.DOSE, dosed(before.get(i)), dosed(after.get(j)));
        i++;
        j++;
      } else if (j == after.size() || (both && common[i + 1][j] >= common[i][j + 1])) {
        gone.add(before.get(i++));
      } else {
        come.add(after.get(j++));
      }
    }
    flush(gone, come);
  }

  private void flush(List<StepFacts> gone, List<StepFacts> come) {
    for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
      String before = i < gone.size() ? dosed(gone.get(i)) : "";
      String after = i < come.size() ? dosed(come.get(i)) : "";
      changes.add("", Kind.STEP, before, after);
    }
    gone.clear();
    come.clear();
  }

  private static String dosed(StepFacts step) {
    return step.doses().isEmpty() ? step.text() : step.text() + " [" + step.doses() + "]";
  }

  /** The length of the longest common subsequence of each pair of tails. */
  private static int[][] common(List<StepFacts> before, List<StepFacts> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).text().equals(after.get(j).text())
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
