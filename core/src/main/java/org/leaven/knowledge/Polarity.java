package org.leaven.knowledge;

import java.util.Locale;

/** Whether a verdict is positive, neutral or negative. */
public enum Polarity {
  POSITIVE,
  NEUTRAL,
  NEGATIVE;

  /** As written in {@code kb.yaml}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
