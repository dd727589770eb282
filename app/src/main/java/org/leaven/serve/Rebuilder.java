package org.leaven.serve;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildCaches;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.source.problem.FileProcessingException;

/**
 * Rebuilds the site, keeping the last good site if a build fails.
 *
 * <p>That covers errors in the sources, sources that are missing for a moment, and files that
 * cannot be read or written.
 */
final class Rebuilder {
  private final BuildOptions buildOptions;
  private final Path output;
  private final RebuildResult.Listener listener;
  private final SiteFileHashes hashes;
  private final BuildCaches caches = BuildCaches.retained();
  private boolean wasKnowledgeBase;
  private boolean hadContent;

  Rebuilder(BuildOptions buildOptions, Path output, RebuildResult.Listener listener) {
    this.buildOptions = buildOptions;
    this.listener = listener;
    this.output = output;
    this.hashes = new SiteFileHashes(output);
  }

  /**
   * Builds the site. A good result has already been passed to the listener, as soon as the site was
   * in place.
   */
  RebuildResult build(List<String> edits) {
    String missing = missing();
    if (!missing.isEmpty()) {
      return RebuildResult.trouble(edits, missing + "; the last good site stays until it is back");
    }
    long start = System.nanoTime();
    try {
      Build build = new Build(buildOptions, caches);
      hashes.beforeBuild();
      BuildReport report = FileProcessingException.within("", () -> run(build, edits, start));
      return new RebuildResult(edits, report, "", List.of(), since(start));
    } catch (IOException e) {
      return RebuildResult.trouble(edits, message(e));
    } catch (RuntimeException e) {
      FileProcessingException failure = FileProcessingException.in(e);
      return RebuildResult.trouble(
          edits,
          failure == null ? "a fault of our own: " + e : String.valueOf(failure.getMessage()));
    }
  }

  private BuildReport run(Build build, List<String> edits, long start) throws IOException {
    return build.run(
        output,
        (good, content) -> {
          Duration took = since(start);
          placed(new RebuildResult(edits, good, "", hashes.changes(content), took));
        });
  }

  private void placed(RebuildResult result) {
    wasKnowledgeBase = Build.isKnowledgeBase(buildOptions.source());
    hadContent = Files.isDirectory(content());
    listener.onResult(result);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private Path content() {
    return buildOptions.source().resolve("content");
  }

  /**
   * Names a missing source folder or file, so that a short absence does not produce an empty site;
   * else empty.
   */
  private String missing() {
    if (!Files.isDirectory(buildOptions.source())) {
      return "the folder \"" + buildOptions.source() + "\" is not there";
    }
    if (hadContent && !Files.isDirectory(content())) {
      return "the folder \"content\" is not there";
    }
    return wasKnowledgeBase && !Build.isKnowledgeBase(buildOptions.source())
        ? "\"content/kb.yaml\" is not there"
        : "";
  }

  private static String message(IOException fault) {
    if (fault instanceof FileSystemException file && file.getReason() == null) {
      return file.getFile() + ": it cannot be read or written";
    }
    return String.valueOf(fault.getMessage());
  }
}
