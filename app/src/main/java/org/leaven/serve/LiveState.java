package org.leaven.serve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.leaven.source.Json;

/**
 * The state of the served site, for open browser pages: the files changed since each earlier state,
 * and the problems.
 *
 * <p>Each state has an id; a page sends the id it knows and receives all changes since then. Safe
 * for threads.
 */
final class LiveState {
  private static final int MAX_STEPS = 200;

  /** Distinguishes this run of the server from earlier ones. */
  private final String run = UUID.randomUUID().toString();

  private final Deque<List<String>> steps = new ArrayDeque<>();
  private long number;
  private String problemsJson = "\"problems\":[],\"more\":0,\"errors\":0,\"trouble\":\"\"";

  /**
   * A message to a page.
   *
   * @param id of the state
   * @param json an object with {@code id}, {@code changed} (a list of files; null for "anything"),
   *     {@code problems} and {@code trouble}
   */
  record Message(String id, String json) {}

  /** Sets a new state. */
  synchronized void put(List<String> changed, String newProblemsJson) {
    number++;
    steps.addLast(List.copyOf(changed));
    if (steps.size() > MAX_STEPS) {
      steps.removeFirst();
    }
    problemsJson = newProblemsJson;
  }

  synchronized String id() {
    return run + "-" + number;
  }

  /** The message for a page that knows a state; empty if that is the present one. */
  synchronized Optional<Message> after(String known) {
    return known.equals(id()) ? Optional.empty() : Optional.of(message(known));
  }

  /** The message with the present state, for a page that knows a state. */
  synchronized Message message(String known) {
    long missed = number - numberOf(known);
    String changed = missed >= 0 && missed <= steps.size() ? list((int) missed) : "null";
    String json =
        "{\"id\":" + Json.text(id()) + ",\"changed\":" + changed + "," + problemsJson + "}";
    return new Message(id(), json);
  }

  private String list(int missed) {
    TreeSet<String> changed = new TreeSet<>();
    steps.stream().skip(steps.size() - missed).forEach(changed::addAll);
    return Json.texts(changed);
  }

  /** The number of a state id; one that is never reached for an id of another run. */
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
