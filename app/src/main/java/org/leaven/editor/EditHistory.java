package org.leaven.editor;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaven.editor.EditableFiles.Replacement;

/** Writes changes and remembers them, so that they can be undone and done again. */
final class EditHistory {
  /** Texts are small; a thousand changes of an afternoon fit into the memory. */
  private static final int MOST = 1_000;

  /** A file that comes back is what was meant, before its translation and those that name it. */
  private static final Comparator<Replacement> MAIN_FIRST =
      Comparator.comparing((Replacement own) -> own.after() == null)
          .thenComparing(own -> own.before() != null)
          .thenComparing(own -> own.path().length());

  private final EditableFiles files;
  private final LastBuild build;
  private final Deque<List<Replacement>> done = new ArrayDeque<>();
  private final Deque<List<Replacement>> undone = new ArrayDeque<>();

  /** What the last change is a part of. */
  private String whole = "";

  EditHistory(EditableFiles files, LastBuild build) {
    this.files = files;
    this.build = build;
  }

  boolean canUndo() {
    return !done.isEmpty();
  }

  boolean canRedo() {
    return !undone.isEmpty();
  }

  /** Makes a change. */
  void write(List<Replacement> changes) throws IOException, EditRefusedException {
    write(changes, "");
  }

  /**
   * Makes a change.
   *
   * @param name of what it is a part of, such as a pasted block, to be taken back as one; or empty
   */
  void write(List<Replacement> changes, String name) throws IOException, EditRefusedException {
    files.write(changes);
    build.sourcesWritten();
    undone.clear();
    boolean isPart = !name.isEmpty() && name.equals(whole) && !done.isEmpty();
    done.push(isPart ? joined(done.pop(), changes) : List.copyOf(changes));
    whole = name;
    if (done.size() > MOST) {
      done.removeLast();
    }
  }

  private static List<Replacement> joined(List<Replacement> before, List<Replacement> after) {
    Map<String, Replacement> all = new LinkedHashMap<>();
    before.forEach(own -> all.put(own.path(), own));
    for (Replacement own : after) {
      all.merge(
          own.path(), own, (was, now) -> new Replacement(own.path(), was.before(), now.after()));
    }
    return List.copyOf(all.values());
  }

  /** The entries and pages that were changed and not taken back, the last one first. */
  List<Map<String, Object>> changed() {
    return done.stream().map(EditHistory::shown).distinct().toList();
  }

  /** Takes back the last change; says of what, and what became of it. */
  Map<String, Object> undo() throws IOException, EditRefusedException {
    return move(done, undone, false);
  }

  /** Makes the change again that was taken back last. */
  Map<String, Object> redo() throws IOException, EditRefusedException {
    return move(undone, done, true);
  }

  private Map<String, Object> move(
      Deque<List<Replacement>> from, Deque<List<Replacement>> to, boolean isForward)
      throws IOException, EditRefusedException {
    whole = "";
    List<Replacement> change = from.peek();
    if (change == null) {
      throw new EditRefusedException(404, "no-change", "there is nothing to take back");
    }
    List<Replacement> wanted =
        isForward ? change : change.stream().map(Replacement::reversed).toList();
    if (!files.isBefore(wanted)) {
      from.clear();
      throw new EditRefusedException(
          409,
          "changed-since",
          wanted.get(0).path() + " has been changed since",
          Map.of("path", wanted.get(0).path()));
    }
    files.write(wanted);
    build.sourcesWritten();
    to.push(from.pop());
    return shown(wanted);
  }

  /** The main file of a change: its path, empty where it is gone, and what became of it. */
  private static Map<String, Object> shown(List<Replacement> change) {
    Replacement main = change.stream().min(MAIN_FIRST).orElseThrow();
    String became = became(main);
    List<String> names =
        change.stream()
            .filter(
                own ->
                    own.equals(main) || (became(own).equals(became) && !became.equals("changed")))
            .map(EditHistory::name)
            .filter(own -> !own.isEmpty())
            .distinct()
            .toList();
    return Map.of(
        "path",
        main.after() == null ? "" : main.path(),
        "file",
        main.path(),
        "name",
        String.join(", ", names.subList(0, Math.min(3, names.size())))
            + (names.size() > 3 ? " …" : ""),
        "became",
        became);
  }

  private static String became(Replacement own) {
    return own.after() == null ? "gone" : own.before() == null ? "there" : "changed";
  }

  private static String name(Replacement own) {
    String before = own.before();
    String after = own.after();
    return new EditableFile(own.path(), after != null ? after : String.valueOf(before)).name(-1);
  }
}
