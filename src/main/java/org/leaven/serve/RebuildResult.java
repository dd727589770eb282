package org.leaven.serve;

import java.time.Duration;
import java.util.List;
import org.leaven.pipeline.BuildReport;

/**
 * What became of some edits.
 *
 * @param edits files that were edited, relative to the sources; none at the start
 * @param report of the build; empty where there is trouble
 * @param trouble what kept the site from being built, in a sentence that names no code; most often
 *     empty
 * @param changed files of the site that are new, gone or different
 * @param took how long the build lasted
 */
public record RebuildResult(
    List<String> edits, BuildReport report, String trouble, List<String> changed, Duration took) {
  private static final BuildReport NOTHING = new BuildReport(0, 0, 0, 0, List.of());

  public RebuildResult {
    edits = edits.stream().filter(edit -> !edit.isEmpty()).toList();
    changed = List.copyOf(changed);
  }

  static RebuildResult trouble(List<String> edits, String trouble) {
    return new RebuildResult(edits, NOTHING, trouble, List.of(), Duration.ZERO);
  }

  /** Whether what is served is what the sources say. */
  public boolean isGood() {
    return trouble.isEmpty() && report.isGood();
  }

  /** Who wants to be told, one outcome after the other. */
  public interface Listener {
    void told(RebuildResult outcome);
  }
}
