package org.leaven.serve;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.InMemoryCache;
import org.leaven.source.problem.FileFailure;

/**
 * Builds the site, again and again. Whatever goes wrong, the last good site stays: when the sources
 * have errors, when they are not there for a moment, when something cannot be read or written.
 */
final class Rebuilder {
  private final BuildOptions order;
  private final Path output;
  private final RebuildResult.Listener listener;
  private final FileHashes prints;
  private final InMemoryCache memoryCache = InMemoryCache.kept();
  private boolean wasKnowledgeBase;
  private boolean hadContent;

  Rebuilder(BuildOptions order, Path output, RebuildResult.Listener listener) {
    this.order = order;
    this.listener = listener;
    this.output = output;
    this.prints = new FileHashes(output);
  }

  /**
   * Builds the site; a good outcome has been told by then, as soon as the site was in its place.
   */
  RebuildResult bake(List<String> edits) {
    String missing = missing();
    if (!missing.isEmpty()) {
      return RebuildResult.trouble(edits, missing + "; the last good site stays until it is back");
    }
    long start = System.nanoTime();
    try {
      Build build = new Build(order, memoryCache);
      prints.look();
      BuildReport report = FileFailure.within("", () -> run(build, edits, start));
      return new RebuildResult(edits, report, "", List.of(), since(start));
    } catch (IOException e) {
      return RebuildResult.trouble(edits, words(e));
    } catch (RuntimeException e) {
      FileFailure failure = FileFailure.in(e);
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
          placed(new RebuildResult(edits, good, "", prints.changes(content), took));
        });
  }

  private void placed(RebuildResult outcome) {
    wasKnowledgeBase = Build.isKnowledgeBase(order.source());
    hadContent = Files.isDirectory(content());
    listener.told(outcome);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private Path content() {
    return order.source().resolve("content");
  }

  /** A folder that is gone for a moment must not become an empty site. */
  private String missing() {
    if (!Files.isDirectory(order.source())) {
      return "the folder \"" + order.source() + "\" is not there";
    }
    if (hadContent && !Files.isDirectory(content())) {
      return "the folder \"content\" is not there";
    }
    return wasKnowledgeBase && !Build.isKnowledgeBase(order.source())
        ? "\"content/kb.yaml\" is not there"
        : "";
  }

  private static String words(IOException fault) {
    if (fault instanceof FileSystemException file && file.getReason() == null) {
      return file.getFile() + ": it cannot be read or written";
    }
    return String.valueOf(fault.getMessage());
  }
}
