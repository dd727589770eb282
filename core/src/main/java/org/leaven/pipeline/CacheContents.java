package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.leaven.pipeline.filestate.FileStat;
import org.leaven.pipeline.filestate.FolderSnapshot;
import org.leaven.site.cache.BuildCache;
import org.leaven.site.cache.PreviousBuild;
import org.leaven.source.problem.Problem;

/**
 * The contents of the build cache: what a build saves for the next build into the same output.
 *
 * @param program identifies the versions of Leaven and Java
 * @param options the build options as text
 * @param files fingerprints of the inputs of pages and other files
 * @param outputs the output files as they were written
 * @param inputFolders folders whose whole content was read
 * @param inputs the input files before they were read; empty when one of them had just been
 *     written, so that another change might go unnoticed
 * @param counts the counts of the report: pages, drafts, entries, verdicts, links
 * @param problems the problems of the report, all of them warnings
 */
record CacheContents(
    String program,
    String options,
    Map<String, BuildCache.CachedFile> files,
    FolderSnapshot outputs,
    List<String> inputFolders,
    FolderSnapshot inputs,
    List<Integer> counts,
    List<Problem> problems) {

  /** Whether the input files are unchanged. */
  boolean hasInputs(FolderSnapshot now) {
    return !inputs.files().isEmpty() && inputs.equals(now);
  }

  /** Whether the output files are unchanged. */
  boolean hasOutputs(Path output) throws IOException {
    return outputs.equals(FolderSnapshot.below(output));
  }

  /** The present state of the input folders. */
  FolderSnapshot snapshot(Path root) throws IOException {
    return FolderSnapshot.of(root, inputFolders.stream().map(Path::of).toList());
  }

  BuildReport report() {
    return new BuildReport(
        counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4), problems);
  }

  /** The previous build, whose unchanged output files may be reused. */
  PreviousBuild previousBuild(Path output) {
    return new PreviousBuild(
        output, new BuildCache(files), path -> isIntact(output.resolve(path)), program);
  }

  private boolean isIntact(Path file) {
    FileStat then = outputs.files().get(file.toString());
    return then != null && then.isKnown() && then.equals(FileStat.of(file));
  }
}
