package org.leaven.serve;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Gathers edits until they pause, so that a burst is one build. What comes while a build runs waits
 * for the next: no edit is lost, the last one least of all. Safe for threads.
 */
final class EditQueue {
  /** Editors write a file in several steps, a few milliseconds apart. */
  private static final long PAUSE_MILLIS = 20;

  /** Who writes on and on gets a build now and then all the same. */
  private static final long LONGEST_WAIT_MILLIS = 500;

  /** An edit of no file that is worth a name. */
  static final String UNNAMED = "";

  private final TreeSet<String> edits = new TreeSet<>();
  private final TreeSet<String> born = new TreeSet<>();
  private long last;
  private boolean isClosed;

  synchronized void add(String edit) {
    edits.add(edit);
    last = System.nanoTime();
    notifyAll();
  }

  /** A file that is new; if it is gone before the pause, it was a step on the way to another. */
  synchronized void addNew(String edit) {
    if (!edits.contains(edit)) {
      born.add(edit);
    }
    add(edit);
  }

  /** A file that is gone. */
  synchronized void addGone(String edit) {
    edits.remove(edit);
    add(born.remove(edit) ? UNNAMED : edit);
  }

  /** Waits for edits and for the pause after them; none once this is closed. */
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
    born.clear();
    return taken;
  }

  /** Whether something comes within a time. */
  synchronized boolean hasMail(long withinMillis) throws InterruptedException {
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
