package org.leaven.serve;

import java.time.Duration;
import java.util.List;
import org.leaven.pipeline.BuildReport;

/**
 * The result of a rebuild after some edits.
 *
 * @param edits the edited files, relative to the sources; none for the first build
 * @param report the report of the build; empty where there is trouble
 * @param trouble why the site could not be built, as a sentence; usually empty
 * @param changed files of the site that are new, deleted or changed
 * @param took how long the build lasted
 */
public record RebuildResult(
    List<String> edits, BuildReport report, String trouble, List<String> changed, Duration took) {
  private static final BuildReport NOTHING = new BuildReport(0, 0, 0, 0, 0, List.of());

  public RebuildResult {
    edits = edits.stream().filter(edit -> !edit.isEmpty()).toList();
    changed = List.copyOf(changed);
  }

  static RebuildResult trouble(List<String> edits, String trouble) {
    return new RebuildResult(edits, NOTHING, trouble, List.of(), Duration.ZERO);
  }

  /** Whether the served site is up to date with the sources. */
  public boolean isGood() {
    return trouble.isEmpty() && report.isGood();
  }

  /** Receives the results of rebuilds, one after the other. */
  public interface Listener {
    void onResult(RebuildResult result);
  }
}
