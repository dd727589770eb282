package org.leaven.serve;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.leaven.build.Build;
import org.leaven.build.Order;
import org.leaven.build.Report;

/**
 * Builds the site, again and again. Whatever goes wrong, the last good site stays: when the sources
 * have errors, when they are not there for a moment, when something cannot be read or written.
 */
final class Bakery {
  private final Order order;
  private final Path output;
  private final Prints prints;
  private boolean wasKnowledgeBase;
  private boolean hadContent;

  Bakery(Order order, Path output) {
    this.order = order;
    this.output = output;
    this.prints = new Prints(output);
  }

  Outcome bake(List<String> edits) {
    String missing = missing();
    if (!missing.isEmpty()) {
      return Outcome.trouble(edits, missing + "; the last good site stays until it is back");
    }
    long start = System.nanoTime();
    try {
      Report report = new Build(order).run(output);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      if (report.isGood()) {
        wasKnowledgeBase = Build.isKnowledgeBase(order.source());
        hadContent = Files.isDirectory(content());
      }
      return new Outcome(edits, report, "", report.isGood() ? prints.changes() : List.of(), took);
    } catch (IOException e) {
      return Outcome.trouble(edits, words(e));
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.trouble(edits, "a fault of our own: " + e);
    }
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
