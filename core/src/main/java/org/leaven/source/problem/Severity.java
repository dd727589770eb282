package org.leaven.source.problem;

import java.util.Locale;

/** The severity of a problem: an error keeps the site from being written, a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  /** The word shown to the author: {@code error} or {@code warning}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
