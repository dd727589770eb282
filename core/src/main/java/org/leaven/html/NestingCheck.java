package org.leaven.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a browser would nest a page's elements exactly as its tags do. As long as that holds,
 * a browser moves, duplicates or drops no element, and the tags alone describe the page.
 *
 * <p>It may reject a regular page, but never accepts an irregular one.
 */
final class NestingCheck {
  private static final ElementKind SVG = ElementKind.of("svg");
  private static final ElementKind PARAGRAPH = ElementKind.of("p");

  private final List<ElementKind> open = new ArrayList<>();
  private final int[] counts = new int[ElementKind.COUNT];
  private boolean hasRoot;
  private boolean hasHead;
  private boolean hasBody;

  /** Whether every element was closed, and a browser would add none. */
  boolean isDone() {
    return open.isEmpty() && hasBody;
  }

  /** Handles an end tag; false where the page is irregular. */
  boolean ends(ElementKind kind) {
    int last = open.size() - 1;
    if (last < 0 || !open.get(last).name.equals(kind.name)) {
      return false;
    }
    open.remove(last);
    count(kind, -1);
    return true;
  }

  /**
   * Handles a start tag; false where the page is irregular.
   *
   * @param isClosed whether it ends in a slash
   */
  boolean begins(ElementKind kind, boolean isClosed) {
    ElementKind parent = open.isEmpty() ? null : open.get(open.size() - 1);
    if (kind.needsFullParser || !fits(kind, parent)) {
      return false;
    }
    boolean isInSvg = isOpen(SVG);
    if (isInSvg && !kind.isAllowedInSvg) {
      return false;
    }
    if (kind.isVoid || (isInSvg && isClosed)) {
      return true;
    }
    open.add(kind);
    count(kind, 1);
    return !isClosed;
  }

  /** Handles a text; false where a browser would move it or insert an element for it. */
  boolean takes(HtmlBuffer page, int from, int to) {
    ElementKind parent = open.isEmpty() ? null : open.get(open.size() - 1);
    return (parent != null && parent.takesText()) || isBlank(page, from, to);
  }

  private static boolean isBlank(HtmlBuffer page, int from, int to) {
    for (int i = from; i < to; i++) {
      if (page.at(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  private void count(ElementKind kind, int change) {
    if (kind.number >= 0) {
      counts[kind.number] += change;
    }
  }

  private boolean isOpen(ElementKind kind) {
    return counts[kind.number] > 0;
  }

  private boolean fits(ElementKind kind, @Nullable ElementKind parent) {
    if (parent == null) {
      boolean isFirst = !hasRoot;
      hasRoot = true;
      return isFirst && kind.name.equals("html");
    }
    Set<String> only = parent.allowedChildren;
    if (only == null ? kind.hasRestrictedParent : !only.contains(kind.name)) {
      return false;
    }
    return switch (parent.name) {
      case "html" -> isNewHalf(kind.name);
      case "head" -> kind.isAllowedInHead;
      default -> fitsInBody(kind, parent);
    };
  }

  /** Whether this is the page's first head, or its first body and comes after a head. */
  private boolean isNewHalf(String name) {
    boolean isNew = name.equals("head") ? !hasHead : hasHead && !hasBody;
    hasHead |= name.equals("head");
    hasBody |= name.equals("body");
    return isNew;
  }

  private boolean fitsInBody(ElementKind kind, ElementKind parent) {
    return !(kind.isBlock && isOpen(PARAGRAPH))
        && !(kind.isNeverInItsKind && isOpen(kind))
        && !(kind.isHeading && parent.isHeading)
        && isInAllowedParent(kind, parent);
  }

  /** Whether a list item, term or definition is a child of a list it may belong to. */
  private boolean isInAllowedParent(ElementKind kind, ElementKind parent) {
    Set<String> lists = kind.allowedParents;
    return lists == null
        || (lists.contains(parent.name)
            && (!parent.name.equals("div") || open.get(open.size() - 2).name.equals("dl")));
  }
}
