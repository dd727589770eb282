package org.leaven.serve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.leaven.source.Json;

/**
 * The state of the site, for pages in browsers: which files have changed since they were loaded,
 * and what is wrong in the sources. Each state has an id; a page that knows an older one is told
 * all that has changed since. Safe for threads.
 */
final class LiveState {
  private static final int MOST_STEPS = 200;

  /** Tells this run of the server from those before it. */
  private final String run = UUID.randomUUID().toString();

  private final Deque<List<String>> steps = new ArrayDeque<>();
  private long number;
  private String notice = "\"problems\":[],\"more\":0,\"errors\":0,\"trouble\":\"\"";

  /**
   * What pages are to know.
   *
   * @param id of the state
   * @param json an object with {@code id}, {@code changed} (a list of files; null for "anything"),
   *     {@code problems} and {@code trouble}
   */
  record Message(String id, String json) {}

  /** Puts up a new state. */
  synchronized void put(List<String> changed, String newNotice) {
    number++;
    steps.addLast(List.copyOf(changed));
    if (steps.size() > MOST_STEPS) {
      steps.removeFirst();
    }
    notice = newNotice;
  }

  synchronized String id() {
    return run + "-" + number;
  }

  /** What a page is to know that knows this much; empty for one that knows all. */
  synchronized Optional<Message> after(String known) {
    return known.equals(id()) ? Optional.empty() : Optional.of(message(known));
  }

  /** The present state, for a page that knows this much. */
  synchronized Message message(String known) {
    long missed = number - numberOf(known);
    String changed = missed >= 0 && missed <= steps.size() ? list((int) missed) : "null";
    String json = "{\"id\":" + Json.text(id()) + ",\"changed\":" + changed + "," + notice + "}";
    return new Message(id(), json);
  }

  private String list(int missed) {
    TreeSet<String> changed = new TreeSet<>();
    steps.stream().skip(steps.size() - missed).forEach(changed::addAll);
    return Json.texts(changed);
  }

  /** A number that is never reached, for an id of another run. */
  private long numberOf(String known) {
    try {
      return known.startsWith(run + "-")
          ? Long.parseLong(known.substring(run.length() + 1))
          : Long.MAX_VALUE;
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
