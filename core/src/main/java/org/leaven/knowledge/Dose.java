package org.leaven.knowledge;

import java.util.Locale;

/**
 * An amount of a step: how long, how often or how many times.
 *
 * @param amount a number as its author wrote it: {@code 30}, {@code 1.5}
 * @param unit {@link Unit#NONE} for counts
 */
public record Dose(Kind kind, String amount, Unit unit) {

  /** What is measured. */
  public enum Kind {
    HOLD,
    DURATION,
    REPETITIONS,
    SETS,
    FREQUENCY,
    REST;

    /** As written in the sources. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the amount is a time; else it is a count. */
    public boolean isTime() {
      return this == HOLD || this == DURATION || this == REST;
    }
  }

  /** A unit of time, with its symbol as written in the sources. */
  public enum Unit {
    NONE(""),
    SECOND("s"),
    MINUTE("min"),
    HOUR("h"),
    DAY("d"),
    WEEK("wk");

    private final String symbol;

    Unit(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}
