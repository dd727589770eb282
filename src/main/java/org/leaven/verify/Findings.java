package org.leaven.verify;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong in one edition. */
final class Findings {
  private final String edition;
  private final List<Finding> all;
  private final List<String> chrome;

  /**
   * Findings of an edition.
   *
   * @param all where they go, with those of others
   * @param chrome canonical texts that may stand around what must be said
   */
  Findings(String edition, List<Finding> all, List<String> chrome) {
    this.edition = edition;
    this.all = all;
    this.chrome = chrome;
  }

  void add(String page, String entry, String what) {
    all.add(new Finding(edition, page, entry, what));
  }

  /** What an element says must be these pieces, each once, and nothing else. */
  void compare(String page, String entry, Element element, List<String> pieces) {
    told(page, entry, new TextConsumer(TextNormalizer.of(element)).takeEach(pieces));
  }

  /** Tells what is still in a text, and what was not. */
  void told(String page, String entry, TextConsumer rest) {
    rest.lost().forEach(piece -> add(page, entry, "lost: \"" + piece + "\""));
    String added = rest.allow(chrome).added();
    if (!added.isEmpty()) {
      add(page, entry, "added: \"" + added + "\"");
    }
  }

  void contains(String page, String entry, @Nullable Element element, String piece) {
    if (element == null || !TextNormalizer.of(element).contains(piece)) {
      add(page, entry, "lost: \"" + piece.strip() + "\"");
    }
  }

  void verdict(String page, String entry, Element element, String verdict) {
    if (!element.attr("data-verdict").equals(verdict)) {
      String other = element.attr("data-verdict");
      add(page, entry, "marked as \"" + other + "\" instead of \"" + verdict + "\"");
    }
  }

  void heading(String page, String entry, Element main, String name) {
    if (main.hasClass(SiteReader.FRAGMENT)) {
      return; // what includes it has the heading
    }
    Element heading = main.selectFirst("h1");
    boolean isRight = heading != null && TextNormalizer.of(heading).equals(TextNormalizer.of(name));
    if (!isRight && (!entry.isEmpty() || heading == null)) {
      add(page, entry, "the heading is not \"" + name + "\"");
    }
  }
}
