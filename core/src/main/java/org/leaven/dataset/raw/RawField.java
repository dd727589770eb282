package org.leaven.dataset.raw;

import java.util.List;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Located;

/**
 * A field of {@code kb.yaml}: a property of entries whose values have a type.
 *
 * @param type {@code number}, {@code text}, {@code date}, {@code yes-no} or {@code link}; empty
 *     when invalid
 * @param unit of a number; empty for one without a unit, and for other types
 * @param isVisible whether its values stand above the details of an entry
 */
public record RawField(
    Located<String> id, Located<String> label, String type, String unit, boolean isVisible)
    implements HasId {

  /**
   * The value that an entry has in a field.
   *
   * @param value text, a number or a flag; its type has not been checked
   */
  public record Value(
      Located<String> field, Node value, String basis, List<RawCitation> citations) {
    public Value {
      citations = List.copyOf(citations);
    }
  }
}
