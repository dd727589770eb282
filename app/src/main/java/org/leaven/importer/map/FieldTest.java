package org.leaven.importer.map;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;

/**
 * A condition on one field: that it has, or has not, one of some values, or any value at all.
 *
 * @param values compared as text; empty where only the existence counts
 * @param isWanted whether the condition must be true, or false
 */
public record FieldTest(String field, Set<String> values, boolean isWanted, Position at) {
  public FieldTest {
    values = Set.copyOf(values);
  }

  /** Whether all conditions hold. */
  public static boolean allHold(List<FieldTest> tests, Scope scope) {
    return tests.stream().allMatch(test -> test.holds(scope));
  }

  private boolean holds(Scope scope) {
    boolean isTrue =
        FieldSearch.find(scope, field).matches().stream()
            .map(FieldSearch.Match::value)
            .flatMap(NodeValues::items)
            .anyMatch(this::fits);
    return isTrue == isWanted;
  }

  private boolean fits(Node node) {
    Optional<String> plain = NodeValues.plain(node);
    return values.isEmpty()
        ? !NodeValues.isBlank(node)
        : plain.filter(values::contains).isPresent();
  }
}
