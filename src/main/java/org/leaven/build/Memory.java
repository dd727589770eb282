package org.leaven.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.leaven.site.LastBake;
import org.leaven.site.Starter;
import org.leaven.source.Problem;

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
record Memory(
    String program,
    String order,
    Map<String, Starter.Kept> files,
    Snapshot outputs,
    List<String> inputFolders,
    Snapshot inputs,
    List<Integer> counts,
    List<Problem> problems) {

  /** Whether a build that reads these files would read the same. */
  boolean isOf(Snapshot now) {
    return !inputs.files().isEmpty() && inputs.equals(now);
  }

  /** Whether the output is as it was left. */
  boolean isIn(Path output) throws IOException {
    return outputs.equals(Snapshot.below(output));
  }

  /** The files there are now where the last build found its own. */
  Snapshot look(Path root) throws IOException {
    return Snapshot.of(root, inputFolders.stream().map(Path::of).toList());
  }

  Report report() {
    return new Report(counts.get(0), counts.get(1), counts.get(2), counts.get(3), problems);
  }

  /** The pages of the output that are as they were written. */
  LastBake bake(Path output) {
    return new LastBake(
        output, new Starter(files), path -> isIntact(output.resolve(path)), program);
  }

  private boolean isIntact(Path file) {
    Identity then = outputs.files().get(file.toString());
    return then != null && then.isKnown() && then.equals(Identity.of(file));
  }
}
