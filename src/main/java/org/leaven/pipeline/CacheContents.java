package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.leaven.pipeline.incremental.FileStat;
import org.leaven.pipeline.incremental.FolderSnapshot;
import org.leaven.site.incremental.BuildCache;
import org.leaven.site.incremental.PreviousBuild;
import org.leaven.source.problem.Problem;

/**
 * What a build remembers for the next one into the same output.
 *
 * @param program stands for Leaven and Java as they ran
 * @param order stands for what was to be built
 * @param files what pages and further files were made of
 * @param outputs the files of the output as they were written
 * @param inputFolders folders that were read whole
 * @param inputs the files that were read, as they were before; none when one of them had just been
 *     written, so that a further change might not be seen
 * @param counts those of the report: pages, entries, verdicts, links
 * @param problems those of the report, which are warnings
 */
record CacheContents(
    String program,
    String order,
    Map<String, BuildCache.Kept> files,
    FolderSnapshot outputs,
    List<String> inputFolders,
    FolderSnapshot inputs,
    List<Integer> counts,
    List<Problem> problems) {

  /** Whether a build that reads these files would read the same. */
  boolean isOf(FolderSnapshot now) {
    return !inputs.files().isEmpty() && inputs.equals(now);
  }

  /** Whether the output is as it was left. */
  boolean isIn(Path output) throws IOException {
    return outputs.equals(FolderSnapshot.below(output));
  }

  /** The files there are now where the last build found its own. */
  FolderSnapshot look(Path root) throws IOException {
    return FolderSnapshot.of(root, inputFolders.stream().map(Path::of).toList());
  }

  BuildReport report() {
    return new BuildReport(counts.get(0), counts.get(1), counts.get(2), counts.get(3), problems);
  }

  /** The pages of the output that are as they were written. */
  PreviousBuild bake(Path output) {
    return new PreviousBuild(
        output, new BuildCache(files), path -> isIntact(output.resolve(path)), program);
  }

  private boolean isIntact(Path file) {
    FileStat then = outputs.files().get(file.toString());
    return then != null && then.isKnown() && then.equals(FileStat.of(file));
  }
}
