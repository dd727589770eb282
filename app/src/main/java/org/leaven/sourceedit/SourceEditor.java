package org.leaven.sourceedit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.parse.WrittenNode;
import org.leaven.dataset.parse.WrittenNode.Kind;
import org.leaven.source.SourceFile;

/**
 * Changes values in a YAML or JSON file and touches only the lines of what differs: comments, the
 * order of keys, quotes and blank lines elsewhere stay byte for byte.
 *
 * <p>The result is read again. Where it does not mean what was asked, there is none.
 */
public final class SourceEditor {
  private final String text;
  private final ValueWriter writer;
  private final List<TextEdit> edits = new ArrayList<>();

  /** The anchored values around the one being compared. */
  private final Deque<String> around = new ArrayDeque<>();

  private final Map<String, WrittenNode> anchors = new HashMap<>();
  private final Set<String> changedAnchors = new HashSet<>();
  private final List<Use> unchangedAliases = new ArrayList<>();

  /** An alias, and the value that is wanted in its place. */
  private record Use(Slot slot, Node wanted) {}

  /**
   * Where a value stands.
   *
   * @param behind the offset behind the colon of its key, or its dash; of a value in brackets or at
   *     the top, where it begins
   * @param indent of lines that belong to the value
   */
  private record Slot(
      WrittenNode node, int behind, String indent, boolean isInFlow, boolean isItem) {}

  private SourceEditor(SourceFile file, boolean hasLiterals) {
    text = file.text();
    boolean isJson = file.path().toLowerCase(Locale.ROOT).endsWith(".json");
    writer = new ValueWriter(isJson, hasLiterals);
  }

  /**
   * The text of a file after a change.
   *
   * @param file without errors, and not empty
   * @param wanted what the whole file shall mean
   * @return nothing where the file is written in a way that cannot be changed safely
   */
  public static Optional<String> change(SourceFile file, Node wanted) {
    Optional<Node> was = TreeParser.read(file).value();
    if (was.isEmpty()) {
      return Optional.empty();
    }
    // a comment behind new text without quotes could become a part of it
    return change(file, was.get(), wanted, true).or(() -> change(file, was.get(), wanted, false));
  }

  private static Optional<String> change(
      SourceFile file, Node was, Node wanted, boolean hasLiterals) {
    SourceEditor editor = new SourceEditor(file, hasLiterals);
    WrittenNode root = WrittenNode.rootOf(file);
    editor.compare(was, wanted, new Slot(root, root.from(), "", root.isFlow(), false));
    editor.followAnchors();
    String text = TextEdit.apply(file.text(), editor.edits);
    boolean isCrLf = file.text().contains("\r\n");
    return Optional.of(isCrLf ? text.replaceAll("(?<!\r)\n", "\r\n") : text)
        .filter(changed -> NodeTrees.isMeantBy(new SourceFile(file.path(), changed), wanted));
  }

  private void compare(Node was, Node wanted, Slot slot) {
    WrittenNode node = slot.node();
    boolean isAnchor = node.kind() != Kind.ALIAS && !node.anchor().isEmpty();
    if (isAnchor) {
      anchors.put(node.anchor(), node);
      around.push(node.anchor());
    }
    if (node.kind() == Kind.ALIAS) {
      if (NodeTrees.isSame(was, wanted)) {
        unchangedAliases.add(new Use(slot, wanted));
      } else {
        replace(slot, wanted);
      }
    } else if (was instanceof Node.Mapping one
        && wanted instanceof Node.Mapping other
        && canKeepKeys(one, other, node)) {
      members(one, other, slot);
    } else if (was instanceof Node.Sequence one
        && wanted instanceof Node.Sequence other
        && !one.items().isEmpty()
        && !other.items().isEmpty()) {
      items(one.items(), other.items(), slot);
    } else if (node.kind() == Kind.BLOCK_MAPPING && place(was, wanted) >= 0) {
      unwrap(node, place(was, wanted));
    } else if (!NodeTrees.isSame(was, wanted)) {
      replace(slot, wanted);
    }
    if (isAnchor) {
      around.pop();
    }
  }

  private void edit(int start, int end, String with) {
    edits.add(new TextEdit(start, end, with));
    changedAnchors.addAll(around);
  }

  /** Whether two mappings share a key, so that one can be made of the other. */
  private boolean canKeepKeys(Node.Mapping was, Node.Mapping wanted, WrittenNode node) {
    Map<String, Node> left = NodeTrees.values(wanted);
    boolean isPair = node.kind() == Kind.FLOW_MAPPING && text.charAt(node.start()) != '{';
    return !isPair
        && NodeTrees.values(was).size() == was.members().size()
        && was.members().stream().anyMatch(own -> left.containsKey(own.key()));
  }

  /** The place of the key whose value stays alone; -1 if there is none. */
  private static int place(Node was, Node wanted) {
    return wanted instanceof Node.Mapping
        ? -1
        : was.members().stream()
            .map(own -> NodeTrees.isSame(own.value(), wanted))
            .toList()
            .indexOf(true);
  }

  /** Removes a mapping around one of its values, which stays with the comment behind it. */
  private void unwrap(WrittenNode mapping, int place) {
    List<WrittenNode> values = mapping.items();
    WrittenNode kept = values.get(place);
    edit(mapping.start(), kept.from(), "");
    if (place < values.size() - 1) {
      edit(endOfLine(kept.end()), endOfLine(values.get(values.size() - 1).end()), "");
    }
    values.subList(0, place).forEach(this::forget);
    values.subList(place + 1, values.size()).forEach(this::forget);
  }

  private void members(Node.Mapping was, Node.Mapping wanted, Slot slot) {
    WrittenNode node = slot.node();
    Map<String, Node> values = NodeTrees.values(wanted);
    boolean[] isGone = new boolean[was.members().size()];
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < isGone.length; i++) {
      String key = was.members().get(i).key();
      isGone[i] = !values.containsKey(key);
      if (!isGone[i]) {
        places.put(key, i);
      }
    }
    addMembers(wanted, places, slot);
    remove(node.keys(), node, isGone);
    for (int i = 0; i < isGone.length; i++) {
      WrittenNode key = node.keys().get(i);
      if (!isGone[i]) {
        Node.Member own = was.members().get(i);
        Slot inner =
            new Slot(
                node.items().get(i),
                text.indexOf(':', key.end()) + 1,
                indent(key.from()) + "  ",
                node.isFlow(),
                false);
        compare(own.value(), values.getOrDefault(own.key(), own.value()), inner);
      } else {
        forget(node.items().get(i));
      }
    }
  }

  /** Adds each new key behind the key that it follows, or behind the first one that stays. */
  private void addMembers(Node.Mapping wanted, Map<String, Integer> places, Slot slot) {
    WrittenNode node = slot.node();
    Map<Integer, StringBuilder> added = new LinkedHashMap<>();
    int place = places.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    for (Node.Member member : wanted.members()) {
      Integer there = places.get(member.key());
      if (there != null) {
        place = there;
        continue;
      }
      StringBuilder here = added.computeIfAbsent(place, key -> new StringBuilder());
      String indent = indent(node.keys().get(0).from());
      if (node.isFlow()) {
        here.append(separator(node.keys()));
        here.append(writer.key(member.key())).append(": ").append(writer.flow(member.value()));
      } else {
        here.append('\n').append(indent).append(writer.key(member.key())).append(':');
        here.append(writer.behind(member.value(), indent + "  "));
      }
    }
    added.forEach((at, what) -> insertBehind(node.items().get(at).end(), what, node.isFlow()));
  }

  private void insertBehind(int end, CharSequence what, boolean isFlow) {
    int at = isFlow ? end : endOfLine(end);
    edit(at, at, what.toString());
  }

  /** What stands between items in brackets or braces, as the file has it. */
  private String separator(List<WrittenNode> items) {
    boolean isLineEach = startsLine(items.get(0).from());
    return isLineEach ? ",\n" + indent(items.get(0).from()) : ", ";
  }

  private void items(List<Node> was, List<Node> wanted, Slot slot) {
    WrittenNode node = slot.node();
    int most = Math.min(was.size(), wanted.size());
    int head = 0;
    while (head < most && NodeTrees.isSame(was.get(head), wanted.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && NodeTrees.isSame(was.get(was.size() - 1 - tail), wanted.get(wanted.size() - 1 - tail))) {
      tail++;
    }
    int paired = Math.min(was.size(), wanted.size()) - head - tail;
    addItems(wanted.subList(head + paired, wanted.size() - tail), head + paired, slot);
    boolean[] isGone = new boolean[was.size()];
    for (int i = head + paired; i < was.size() - tail; i++) {
      isGone[i] = true;
      forget(node.items().get(i));
    }
    remove(node.items(), node, isGone);
    for (int i = 0; i < was.size(); i++) {
      if (!isGone[i]) {
        int to = i < head + paired ? i : i - was.size() + wanted.size();
        compare(was.get(i), wanted.get(to), itemSlot(node, i));
      }
    }
  }

  private Slot itemSlot(WrittenNode list, int i) {
    WrittenNode item = list.items().get(i);
    if (list.isFlow()) {
      return new Slot(item, item.from(), indent(list.start()) + "  ", true, true);
    }
    int dash = dash(list, i);
    return new Slot(item, dash + 1, indent(dash) + "  ", false, true);
  }

  private void addItems(List<Node> added, int place, Slot slot) {
    if (added.isEmpty()) {
      return;
    }
    WrittenNode list = slot.node();
    StringBuilder all = new StringBuilder();
    if (list.isFlow()) {
      String separator = separator(list.items());
      for (Node item : added) {
        String flow = writer.flow(item);
        all.append(place == 0 ? flow + separator : separator + flow);
      }
      int at = place == 0 ? list.items().get(0).from() : list.items().get(place - 1).end();
      edit(at, at, all.toString());
      return;
    }
    String indent = indent(list.start());
    for (Node item : added) {
      String written = "-" + writer.behindDash(item, indent + "  ");
      all.append(place == 0 ? written + "\n" + indent : "\n" + indent + written);
    }
    if (place == 0) {
      edit(list.start(), list.start(), all.toString());
    } else {
      insertBehind(list.items().get(place - 1).end(), all, false);
    }
  }

  /**
   * Removes parts of a list or mapping of which others stay.
   *
   * @param parts keys or items
   */
  private void remove(List<WrittenNode> parts, WrittenNode node, boolean[] isGone) {
    int i = 0;
    while (i < isGone.length) {
      if (!isGone[i]) {
        i++;
        continue;
      }
      int first = i;
      while (i < isGone.length && isGone[i]) {
        i++;
      }
      int end = node.items().get(i - 1).end();
      int start = node.kind() == Kind.BLOCK_SEQUENCE ? dash(node, first) : parts.get(first).from();
      if (node.isFlow() && first > 0) {
        edit(node.items().get(first - 1).end(), end, "");
      } else if (!node.isFlow() && startsLine(start)) {
        edit(start - indent(start).length(), startOfNextLine(end), "");
      } else if (i < isGone.length) {
        int next = node.kind() == Kind.BLOCK_SEQUENCE ? dash(node, i) : parts.get(i).from();
        edit(start, next, "");
      } else {
        edit(endOfLine(node.items().get(first - 1).end()), endOfLine(end), "");
      }
    }
  }

  private void replace(Slot slot, Node wanted) {
    WrittenNode node = slot.node();
    boolean isEmpty = node.start() == node.end();
    int end = isEmpty ? slot.behind() : node.end();
    if (slot.isInFlow()) {
      String value = writer.flow(wanted);
      boolean isBehindKey = isEmpty && !slot.isItem();
      edit(isEmpty ? end : node.start(), end, isBehindKey ? " " + value : value);
    } else if (writer.isOneLine(wanted, slot.indent())) {
      String old = text.substring(node.start(), node.end());
      String value = writer.inPlaceOf(old, wanted, slot.indent());
      boolean isOnLine = text.substring(slot.behind(), node.start()).indexOf('\n') < 0;
      if (isOnLine && !isEmpty) {
        editLines(node.start(), end, value);
      } else {
        editLines(slot.behind(), end, " " + value);
      }
    } else if (slot.isItem()) {
      editLines(slot.behind(), end, writer.behindDash(wanted, slot.indent()));
    } else {
      editLines(slot.behind(), end, writer.behind(wanted, slot.indent()));
    }
  }

  /** The comment behind a value goes to the first of its lines. */
  private void editLines(int start, int end, String value) {
    int endOfLine = endOfLine(end);
    String comment = text.substring(end, endOfLine);
    if (value.contains("\n") && !comment.isBlank()) {
      edit(start, endOfLine, value.replaceFirst("\n", Matcher.quoteReplacement(comment + "\n")));
    } else {
      edit(start, end, value);
    }
  }

  /** Notes that a value is removed together with the aliases and anchors in it. */
  private void forget(WrittenNode node) {
    if (node.kind() != Kind.ALIAS && !node.anchor().isEmpty()) {
      changedAnchors.add(node.anchor());
    }
    node.items().forEach(this::forget);
  }

  /**
   * Writes out the aliases to values that have changed, and removes anchors that nothing refers to
   * any more.
   */
  private void followAnchors() {
    Set<String> stale = Set.copyOf(changedAnchors);
    Set<String> used = new HashSet<>();
    for (Use use : unchangedAliases) {
      String anchor = use.slot().node().anchor();
      if (stale.contains(anchor)) {
        replace(use.slot(), use.wanted());
      } else {
        used.add(anchor);
      }
    }
    anchors.forEach(
        (name, node) -> {
          boolean isTouched =
              edits.stream().anyMatch(own -> own.start() < node.start() && own.end() > node.from());
          if (!used.contains(name) && !isTouched) {
            int end = node.from() + name.length() + 1;
            while (end < text.length() && text.charAt(end) == ' ') {
              end++;
            }
            edits.add(new TextEdit(node.from(), end, ""));
          }
        });
  }

  /** The dash before an item of a list that is not in brackets. */
  private int dash(WrittenNode list, int i) {
    if (i == 0) {
      return list.start();
    }
    int column = indent(list.start()).length();
    int at = startOfNextLine(list.items().get(i - 1).end());
    while (!text.startsWith("-", at + column) || !text.substring(at, at + column).isBlank()) {
      at = startOfNextLine(at);
    }
    return at + column;
  }

  /** Spaces as wide as what stands before an offset on its line. */
  private String indent(int offset) {
    return " ".repeat(offset - startOfLine(offset));
  }

  private boolean startsLine(int offset) {
    return text.substring(startOfLine(offset), offset).isBlank();
  }

  private int startOfLine(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  private int endOfLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private int startOfNextLine(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }
}
