package org.leaven.dataset.raw;

import java.util.List;
import java.util.Optional;
import org.leaven.source.text.NearestName;

/**
 * Things by id, in the author's order.
 *
 * @param isWhole false when part of it could not be read, so that an id not in it proves nothing
 */
public record UniqueIdMap<T extends HasId>(List<T> items, boolean isWhole) {
  public UniqueIdMap {
    items = List.copyOf(items);
  }

  /** A catalogue of which nothing is known. */
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

  /** Whether an id is surely not among those an author wrote; blank ones never are. */
  public boolean lacks(String id) {
    return isWhole && !id.isEmpty() && find(id).isEmpty();
  }

  /** What to do about an id that is not known. */
  public String cure(String id) {
    return NearestName.cure(id, ids());
  }
}
