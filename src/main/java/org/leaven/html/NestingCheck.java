package org.leaven.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Watches that a page's elements stand in one another as its tags say. As long as they do, a
 * browser moves, doubles and leaves out none of them, and the tags alone tell what is on the page.
 *
 * <p>It may call odd what is not; it calls nothing plain that is odd.
 */
final class NestingCheck {
  private static final ElementKind DRAWING = ElementKind.of("svg");
  private static final ElementKind PARAGRAPH = ElementKind.of("p");

  private final List<ElementKind> open = new ArrayList<>();
  private final int[] counts = new int[ElementKind.COUNT];
  private boolean hasRoot;
  private boolean hasHead;
  private boolean hasBody;

  /** Whether everything that was begun was ended, and nothing is missing that a browser adds. */
  boolean isDone() {
    return open.isEmpty() && hasBody;
  }

  /** Takes a tag that ends an element; false where the page is odd. */
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
   * Takes a tag that begins an element; false where the page is odd.
   *
   * @param isClosed whether it ends in a slash
   */
  boolean begins(ElementKind kind, boolean isClosed) {
    ElementKind parent = open.isEmpty() ? null : open.get(open.size() - 1);
    if (kind.isStrange || !fits(kind, parent)) {
      return false;
    }
    boolean isInDrawing = isOpen(DRAWING);
    if (isInDrawing && !kind.isDrawn) {
      return false;
    }
    if (kind.isEmpty || (isInDrawing && isClosed)) {
      return true;
    }
    open.add(kind);
    count(kind, 1);
    return !isClosed;
  }

  /** Takes a text; false where a browser would move it, or begin an element for it. */
  boolean takes(HtmlSource page, int from, int to) {
    ElementKind parent = open.isEmpty() ? null : open.get(open.size() - 1);
    return (parent != null && parent.takesText()) || isBlank(page, from, to);
  }

  private static boolean isBlank(HtmlSource page, int from, int to) {
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
    Set<String> only = parent.only;
    if (only == null ? kind.isBound : !only.contains(kind.name)) {
      return false;
    }
    return switch (parent.name) {
      case "html" -> isNewHalf(kind.name);
      case "head" -> kind.isOfHead;
      default -> fitsInBody(kind, parent);
    };
  }

  /** Whether it is the only head of the page, or its only body, which comes after the head. */
  private boolean isNewHalf(String name) {
    boolean isNew = name.equals("head") ? !hasHead : hasHead && !hasBody;
    hasHead |= name.equals("head");
    hasBody |= name.equals("body");
    return isNew;
  }

  private boolean fitsInBody(ElementKind kind, ElementKind parent) {
    return !(kind.isBlock && isOpen(PARAGRAPH))
        && !(kind.isAlone && isOpen(kind))
        && !(kind.isHeading && parent.isHeading)
        && isListed(kind, parent);
  }

  /** A group of terms and what they mean stands right in its list. */
  private boolean isListed(ElementKind kind, ElementKind parent) {
    Set<String> lists = kind.lists;
    return lists == null
        || (lists.contains(parent.name)
            && (!parent.name.equals("div") || open.get(open.size() - 2).name.equals("dl")));
  }
}
