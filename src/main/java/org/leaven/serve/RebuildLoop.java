package org.leaven.serve;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Round after round: takes edits, has the site built, tells what became of it. What passes by
 * itself, such as a file that an editor has not finished, is not told.
 */
final class RebuildLoop implements Runnable {
  /** Long enough for an editor to finish what it began; nobody misses an error for that long. */
  private static final long GRACE_MILLIS = 150;

  private static final long RETRY_MILLIS = 1000;
  private static final int TRIES = 3;
  private static final int MOST_TRIES = 20;

  private final EditQueue queue;
  private final Rebuilder rebuilder;
  private final RebuildResult.Listener listener;

  RebuildLoop(EditQueue queue, Rebuilder rebuilder, RebuildResult.Listener listener) {
    this.queue = queue;
    this.rebuilder = rebuilder;
    this.listener = listener;
  }

  @Override
  public void run() {
    try {
      for (List<String> edits = queue.take(); !edits.isEmpty(); edits = queue.take()) {
        RebuildResult outcome = settled(edits);
        if (!outcome.isGood()) {
          listener.told(outcome);
        }
        while (!outcome.trouble().isEmpty() && !queue.hasMail(RETRY_MILLIS)) {
          RebuildResult again = rebuilder.bake(outcome.edits());
          if (!again.isGood() && !again.trouble().equals(outcome.trouble())) {
            listener.told(again);
          }
          outcome = again;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The outcome once the sources are at rest. */
  private RebuildResult settled(List<String> edits) throws InterruptedException {
    RebuildResult outcome = rebuilder.bake(edits);
    for (int tries = 1; !outcome.isGood(); tries++) {
      boolean isEdited = queue.hasMail(GRACE_MILLIS);
      boolean mayPass = !outcome.trouble().isEmpty() && tries < TRIES;
      if ((!isEdited && !mayPass) || tries == MOST_TRIES) {
        return outcome;
      }
      List<String> more = isEdited ? queue.take() : List.of();
      if (isEdited && more.isEmpty()) {
        return outcome; // closed
      }
      TreeSet<String> all = new TreeSet<>();
      Stream.of(outcome.edits(), more).forEach(all::addAll);
      outcome = rebuilder.bake(List.copyOf(all));
    }
    return outcome;
  }
}
