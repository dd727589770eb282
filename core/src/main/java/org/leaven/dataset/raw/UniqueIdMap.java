package org.leaven.dataset.raw;

import java.util.List;
import java.util.Optional;
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
   * Whether an id is certain to be missing; false for an empty id, and for one that a bad id here
   * is to become.
   */
  public boolean lacks(String id) {
    return isWhole && !id.isEmpty() && find(id).isEmpty() && !validIds().contains(id);
  }

  /** The advice for an unknown id. */
  public String cure(String id) {
    return NearestName.cure(id, validIds());
  }

  /** The ids, with what a bad one is to become in its place. */
  private List<String> validIds() {
    return ids().stream().map(id -> Ids.nearest(id).orElse(id)).toList();
  }
}
