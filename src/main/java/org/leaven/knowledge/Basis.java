package org.leaven.knowledge;

import java.util.Locale;

/** What a statement rests on. */
public enum Basis {
  /** The source says it. */
  STATED,
  /** The source's words lead to it. */
  IMPLIED,
  /** The site's own grouping; always shown as such. */
  EDITORIAL;

  /** As written in the sources. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
