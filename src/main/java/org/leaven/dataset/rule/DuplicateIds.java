package org.leaven.dataset.rule;

import java.util.HashMap;
import java.util.Map;
import org.leaven.dataset.form.EntryForm;
import org.leaven.source.Code;
import org.leaven.source.Position;
import org.leaven.source.Problems;

/** {@code duplicate-id}: no two entries have the same id, whatever their folders. */
final class DuplicateIds implements Rule {
  @Override
  public void check(Draft draft, Problems problems) {
    Map<String, Position> first = new HashMap<>();
    for (EntryForm entry : draft.entries()) {
      String id = entry.id().value();
      Position earlier = id.isEmpty() ? null : first.putIfAbsent(id, entry.id().at());
      if (earlier != null) {
        String what = "duplicate id \"" + id + '"';
        String cure = "it is taken at " + earlier + "; choose another";
        problems.add(entry.id().at(), Code.DUPLICATE_ID, what, cure);
      }
    }
  }
}
