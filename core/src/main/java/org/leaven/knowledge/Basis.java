package org.leaven.knowledge;

import java.util.Locale;

/** How well a statement is supported by its source. */
public enum Basis {
  /** The source says it. */
  STATED,
  /** It follows from what the source says. */
  IMPLIED,
  /** The site's own grouping; always shown as such. */
  EDITORIAL;

  /** As written in the sources. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
