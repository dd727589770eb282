package org.leaven.page.markdown.syntax;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.leaven.source.text.NearestName;

/** Resolves the links in a text, relative to the page that shows it. */
public interface TextLinkResolver {
  /** Resolves no {@code [[id]]} link. */
  TextLinkResolver NONE =
      new TextLinkResolver() {
        @Override
        public Optional<Target> target(String id) {
          return Optional.empty();
        }

        @Override
        public Collection<String> ids() {
          return List.of();
        }

        @Override
        public String href(String address) {
          return address;
        }

        @Override
        public Optional<String> idOf(String address) {
          return Optional.empty();
        }
      };

  /** The target of {@code [[id]]}. */
  Optional<Target> target(String id);

  /** Every id that a {@code [[id]]} link may name. */
  Collection<String> ids();

  /** What to do about an id that leads nowhere. */
  default String cure(String id) {
    return NearestName.cure(id, ids());
  }

  /** Whether an id that leads nowhere may be that of something that could not be read. */
  default boolean isUnsure(String id) {
    return false;
  }

  /** Whether an address is that of a page that a subset leaves out. */
  default boolean isLeftOut(String address) {
    return false;
  }

  /** Whether an id stands on the page already, so that no heading may have it. */
  default boolean isTaken(String id) {
    return false;
  }

  /**
   * An ordinary link's address as the page must write it; outside addresses come back unchanged.
   */
  String href(String address);

  /** The id of the page that an ordinary link's address leads to, when it is one of the site's. */
  Optional<String> idOf(String address);

  /**
   * Where a link leads.
   *
   * @param id as written in the link
   * @param href relative to the page; empty where the page is left out
   * @param text what the link says when its author gave no text
   */
  record Target(String id, String href, String text) {}
}
