package org.leaven.dataset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Reports {@code overdue-review}, a warning: the review date of an entry is past. */
public final class OverdueReviews {
  private OverdueReviews() {}

  /**
   * Compares the review dates of entries with a day.
   *
   * @param asOf the day; if null, no review is overdue
   */
  public static Checked<Dataset> check(Dataset dataset, @Nullable LocalDate asOf) {
    Problems problems = new Problems();
    for (RawEntry entry : dataset.entries()) {
      Located<LocalDate> by = entry.reviewBy();
      if (asOf != null && by != null && asOf.isAfter(by.value())) {
        String what =
            "\""
                + entry.id().value()
                + "\" was to be reviewed by "
                + by.value()
                + ", before "
                + asOf;
        String cure =
            "compare it with its sources again, and write the date of the next review here";
        problems.add(by.at(), ProblemCode.OVERDUE_REVIEW, what, cure);
      }
    }
    return problems.with(dataset);
  }
}
