package org.leaven.knowledge;

import java.util.Locale;

/** Which way a verdict points. */
public enum Polarity {
  POSITIVE,
  NEUTRAL,
  NEGATIVE;

  /** As written in {@code kb.yaml}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
