package org.leaven.serve;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Takes edits from the queue, rebuilds the site and reports the result, until the queue is closed.
 *
 * <p>Failures that disappear by themselves, such as a file that an editor has not finished writing,
 * are not reported.
 */
final class RebuildLoop implements Runnable {
  /** How long to wait before reporting an error, so that an editor can finish writing. */
  private static final long GRACE_MILLIS = 150;

  private static final long RETRY_MILLIS = 1000;
  private static final int TRIES = 3;
  private static final int MAX_TRIES = 20;

  private final ChangeDebouncer queue;
  private final Rebuilder rebuilder;
  private final RebuildResult.Listener listener;

  RebuildLoop(ChangeDebouncer queue, Rebuilder rebuilder, RebuildResult.Listener listener) {
    this.queue = queue;
    this.rebuilder = rebuilder;
    this.listener = listener;
  }

  @Override
  public void run() {
    try {
      for (List<String> edits = queue.take(); !edits.isEmpty(); edits = queue.take()) {
        RebuildResult result = settled(edits);
        if (!result.isGood()) {
          listener.onResult(result);
        }
        while (!result.trouble().isEmpty() && !queue.hasEdits(RETRY_MILLIS)) {
          RebuildResult again = rebuilder.build(result.edits());
          if (!again.isGood() && !again.trouble().equals(result.trouble())) {
            listener.onResult(again);
          }
          result = again;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The result of a build after the sources have stopped changing. */
  private RebuildResult settled(List<String> edits) throws InterruptedException {
    RebuildResult result = rebuilder.build(edits);
    for (int tries = 1; !result.isGood(); tries++) {
      boolean isEdited = queue.hasEdits(GRACE_MILLIS);
      boolean mayPass = !result.trouble().isEmpty() && tries < TRIES;
      if ((!isEdited && !mayPass) || tries == MAX_TRIES) {
        return result;
      }
      List<String> more = isEdited ? queue.take() : List.of();
      if (isEdited && more.isEmpty()) {
        return result; // closed
      }
      TreeSet<String> all = new TreeSet<>();
      Stream.of(result.edits(), more).forEach(all::addAll);
      result = rebuilder.build(List.copyOf(all));
    }
    return result;
  }
}
