package org.leaven.dataset.raw;

import java.util.List;
import java.util.Optional;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/**
 * Raw records with unique ids, in the author's order.
 *
 * @param isWhole false when part of it could not be read, so that a missing id may still exist
 */
public record UniqueIdMap<T extends HasId>(List<T> items, boolean isWhole) {
  public UniqueIdMap {
    items = List.copyOf(items);
  }

  /** A map that could not be read. */
  public static <T extends HasId> UniqueIdMap<T> unread() {
    return new UniqueIdMap<>(List.of(), false);
  }

  public List<String> ids() {
    return items.stream().map(item -> item.id().value()).toList();
  }

  /** The first item with this id. */
  public Optional<T> find(String id) {
    for (T item : items) {
      if (item.id().value().equals(id)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  /**
   * Reports a reference to an id that is certain to be missing; none to an empty id, or to one that
   * a bad id here is to become.
   *
   * @param code also says what is missing: {@code unknown-topic}
   */
  public void checkReference(Located<String> id, ProblemCode code, Problems problems) {
    checkReference(id, code, "", problems);
  }

  /**
   * The same.
   *
   * @param owner what these ids belong to, as the message says it
   */
  public void checkReference(
      Located<String> reference, ProblemCode code, String owner, Problems problems) {
    String id = reference.value();
    if (!isWhole || id.isEmpty() || find(id).isPresent()) {
      return;
    }
    List<String> valid = ids().stream().map(own -> Ids.nearest(own).orElse(own)).toList();
    if (!valid.contains(id)) {
      String what = code.id().replace('-', ' ') + " \"" + id + '"' + owner;
      problems.add(reference.at(), code, what, NearestName.cure(id, valid));
    }
  }
}
