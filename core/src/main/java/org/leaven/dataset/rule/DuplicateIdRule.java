package org.leaven.dataset.rule;

import java.util.HashMap;
import java.util.Map;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports {@code duplicate-id}: two entries with the same id, whatever their folders; and a former
 * id that is one of the present, or that of two entries.
 */
final class DuplicateIdRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    Map<String, Position> first = new HashMap<>();
    for (RawEntry entry : dataset.entries()) {
      String id = entry.id().value();
      Position earlier = id.isEmpty() ? null : first.putIfAbsent(id, entry.id().at());
      if (earlier != null) {
        String what = "duplicate id \"" + id + '"';
        String cure = "it is taken at " + earlier + "; choose another";
        problems.add(entry.id().at(), ProblemCode.DUPLICATE_ID, what, cure);
      }
    }
    dataset.entries().forEach(entry -> checkFormer(entry, first, problems));
  }

  private static void checkFormer(RawEntry entry, Map<String, Position> taken, Problems problems) {
    for (Located<String> id : entry.formerIds()) {
      Position other = taken.putIfAbsent(id.value(), id.at());
      if (other != null) {
        String what = "the former id \"" + id.value() + "\" is taken at " + other;
        problems.add(id.at(), ProblemCode.DUPLICATE_ID, what, "remove it here, or there");
      }
    }
  }
}
