package org.leaven.dataset.rule;

import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawField;
import org.leaven.dataset.reader.FieldReader;
import org.leaven.source.problem.Problems;

/**
 * Reports {@code wrong-type} and {@code bad-value}: the value of a field that is not of the type
 * that {@code kb.yaml} gives it.
 */
final class FieldTypeRule implements DatasetRule {
  @Override
  public void check(UncheckedDataset dataset, Problems problems) {
    for (RawEntry entry : dataset.entries()) {
      for (RawField.Value value : entry.fields()) {
        dataset
            .head()
            .fields()
            .find(value.field().value())
            .ifPresent(field -> FieldReader.typed(value, field.type(), problems));
      }
    }
  }
}
