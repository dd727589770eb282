package org.leaven.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.leaven.diff.Change;
import org.leaven.source.Json;

/** Formats the changes that {@code leaven diff} found, as text or JSON. */
public final class ChangeFormatter {
  private ChangeFormatter() {}

  public static String text(List<Change> changes) {
    if (changes.isEmpty()) {
      return "no changes\n";
    }
    StringBuilder lines = new StringBuilder();
    String last = "";
    for (Change change : changes) {
      String owner = owner(change);
      if (!owner.equals(last)) {
        lines.append(owner).append('\n');
      }
      last = owner;
      lines.append("  ").append(line(change)).append('\n');
    }
    return lines
        + BuildSummary.count(changes.size(), "change", "changes")
        + verdicts(changes)
        + "\n";
  }

  private static String owner(Change change) {
    return change.entry().isEmpty() ? change.name() : change.entry() + " (" + change.name() + ")";
  }

  private static String line(Change change) {
    String topic =
        change.topic().isEmpty() || change.entry().isEmpty() ? "" : change.topic() + ": ";
    String what = topic + change.kind().word();
    if (change.before().isEmpty()) {
      return "+ " + what + ": " + shown(change.after());
    }
    return change.after().isEmpty()
        ? "- " + what + ": " + shown(change.before())
        : "~ " + what + ": " + shown(change.before()) + " → " + shown(change.after());
  }

  /** A value on one line: control characters and line breaks become blanks. */
  private static String shown(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
  }

  private static String verdicts(List<Change> changes) {
    long verdicts = changes.stream().filter(own -> own.kind() == Change.Kind.VERDICT).count();
    return verdicts == 0
        ? ", no verdict among them"
        : ", " + BuildSummary.count((int) verdicts, "verdict", "verdicts") + " among them";
  }

  public static String json(List<Change> changes) {
    return changes.stream()
        .map(ChangeFormatter::json)
        .collect(Collectors.joining(",\n ", "[", "]\n"));
  }

  private static String json(Change change) {
    List<String> members = new ArrayList<>();
    members.add(member("entry", change.entry()));
    members.add(member("name", change.name()));
    members.add(member("topic", change.topic()));
    members.add(member("kind", change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
    members.add(member("before", change.before()));
    members.add(member("after", change.after()));
    return "{" + String.join(",", members) + "}";
  }

  private static String member(String key, String value) {
    return Json.text(key) + ":" + Json.text(value);
  }
}
