package org.leaven.serve;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Collects changed source files until changes pause, so that a burst of changes causes one build.
 *
 * <p>Edits that arrive during a build are kept for the next one. Safe for threads.
 */
final class ChangeDebouncer {
  /** Editors write a file in several steps, a few milliseconds apart. */
  private static final long PAUSE_MILLIS = 20;

  /** The longest wait while edits keep coming. */
  private static final long LONGEST_WAIT_MILLIS = 500;

  /** An edit of a file that is not named in messages. */
  static final String UNNAMED = "";

  private final TreeSet<String> edits = new TreeSet<>();
  private final TreeSet<String> created = new TreeSet<>();
  private long last;
  private boolean isClosed;

  synchronized void add(String edit) {
    edits.add(edit);
    last = System.nanoTime();
    notifyAll();
  }

  /** Adds a new file; if it is deleted before the pause, it was a temporary file of an editor. */
  synchronized void addNew(String edit) {
    if (!edits.contains(edit)) {
      created.add(edit);
    }
    add(edit);
  }

  /** Adds a deleted file. */
  synchronized void addGone(String edit) {
    edits.remove(edit);
    add(created.remove(edit) ? UNNAMED : edit);
  }

  /** Waits for edits and for the pause after them; returns none once this is closed. */
  synchronized List<String> take() throws InterruptedException {
    while (edits.isEmpty() && !isClosed) {
      wait();
    }
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS);
    while (!isClosed) {
      long quiet = last + TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
      long left = Math.min(quiet, end) - System.nanoTime();
      if (left <= 0) {
        break;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    List<String> taken = isClosed ? List.of() : List.copyOf(edits);
    edits.clear();
    created.clear();
    return taken;
  }

  /** Whether an edit arrives within a time. */
  synchronized boolean hasEdits(long withinMillis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(withinMillis);
    while (edits.isEmpty() && !isClosed) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  synchronized void close() {
    isClosed = true;
    notifyAll();
  }
}
