package org.leaven.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The links and anchors of a built page.
 *
 * @param path relative to the site
 * @param base the base URL of relative links; empty for the page itself
 * @param anchors every id and name that a fragment can lead to
 * @param duplicates ids that occur more than once, each listed once
 * @param references in the order of the page, each once
 */
record ScannedPage(
    String path,
    String base,
    Set<String> anchors,
    List<String> duplicates,
    List<Reference> references) {

  /**
   * A link on a page, or a URL that it loads.
   *
   * @param isLoaded whether a browser loads it without a click, like images and style sheets
   */
  record Reference(String address, boolean isLoaded) {
    /** Faster than the one that the compiler would make. */
    @Override
    public int hashCode() {
      return address.hashCode() + (isLoaded ? 1 : 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Reference same
          && same.isLoaded == isLoaded
          && same.address.equals(address);
    }
  }

  /**
   * The same page with anchors and references that it shares with other pages, since pages have
   * most of them in common.
   *
   * @param known those of the pages so far, each by itself
   */
  ScannedPage sharing(Map<Object, Object> known) {
    return new ScannedPage(
        path,
        base,
        anchors.stream().map(each -> one(each, known)).collect(Collectors.toUnmodifiableSet()),
        duplicates,
        references.stream().map(each -> one(each, known)).toList());
  }

  @SuppressWarnings("unchecked") // equal things are of one class
  private static <T> T one(T thing, Map<Object, Object> known) {
    Object first = known.putIfAbsent(thing, thing);
    return first == null ? thing : (T) first;
  }
}
