package org.leaven.editor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.leaven.source.problem.Problem;

/** The errors of the last build of the site, some of which only baked pages show. */
final class LastBuild {
  private static final long MOST_SECONDS = 10;

  private List<Problem> errors = List.of();

  /** When the build began, and when a source was written last, as {@link System#nanoTime}. */
  private long began = System.nanoTime();

  private long written = began;

  synchronized void put(List<Problem> problems, Duration took) {
    errors = problems.stream().filter(Problem::isError).toList();
    began = System.nanoTime() - took.toNanos();
    notifyAll();
  }

  synchronized void sourcesWritten() {
    written = System.nanoTime();
  }

  /** Waits for the build of what was written last, but not forever. */
  synchronized void await() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    try {
      while (began < written && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Problems with the errors of the build added, if what was written last is built. */
  synchronized List<Problem> added(List<Problem> problems) {
    List<Problem> all = new ArrayList<>(problems);
    if (began >= written) {
      errors.stream().filter(own -> !problems.contains(own)).forEach(all::add);
    }
    return all;
  }
}
