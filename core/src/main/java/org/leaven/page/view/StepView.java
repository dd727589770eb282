package org.leaven.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do, with its doses.
 *
 * @param figureHtml a drawing as SVG, for the eye only; may be empty
 * @param view from where the drawing is seen, in words; empty if from where the first one is
 * @param picture what is shown beside it
 */
public record StepView(
    String html,
    List<DoseView> doses,
    String figureHtml,
    String view,
    @Nullable PictureView picture) {

  /**
   * A dose in words and for machines.
   *
   * @param kind {@code hold}, {@code rest}, {@code repetitions} …
   * @param amount as the author wrote it
   * @param unit symbol; empty for counts
   * @param per {@code side}, {@code day} …; may be empty
   * @param text worded: {@code Hold 30 seconds, each side}
   * @param isSaid whether the text of the step names the amount itself
   * @param timer words of the button that starts a timer, {@code Start 30 s}; empty for a dose that
   *     is no time, or none that anyone would wait for
   * @param timerAgain words for the second side; empty where there is none
   */
  public record DoseView(
      String kind,
      String amount,
      String unit,
      String per,
      String text,
      boolean isSaid,
      String timer,
      String timerAgain) {}
}
