package org.leaven.page.view;

import java.util.List;

/** One thing to do, with its doses. */
public record StepView(String html, List<DoseView> doses) {

  /**
   * A dose in words and for machines.
   *
   * @param kind {@code hold}, {@code rest}, {@code repetitions} …
   * @param amount as the author wrote it
   * @param unit symbol; empty for counts
   * @param per {@code side}, {@code day} …; may be empty
   * @param text worded: {@code Hold 30 seconds, each side}
   */
  public record DoseView(String kind, String amount, String unit, String per, String text) {}
}
