package org.leaven.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;

/**
 * Keeps the digits that numbers have in the file when a browser sends them back: JavaScript turns
 * {@code 1.50} into {@code 1.5}, and JSON has no {@code 0x1F}.
 */
final class NumeralKeeper {
  private static final Pattern JSON =
      Pattern.compile("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?");

  /** The numbers of the file by their value; the first of equal ones. */
  private final Map<Double, Node.Numeral> known = new HashMap<>();

  NumeralKeeper(Node root) {
    note(root);
  }

  private void note(Node node) {
    if (node instanceof Node.Numeral numeral && isJson(numeral)) {
      known.putIfAbsent(Double.parseDouble(numeral.digits()), numeral);
    }
    node.children().forEach(this::note);
  }

  private static boolean isJson(Node.Numeral numeral) {
    return JSON.matcher(numeral.digits()).matches();
  }

  /** A value for the browser: numbers that JSON does not know are texts. */
  static Node shown(Node node) {
    if (node instanceof Node.Numeral numeral && !isJson(numeral)) {
      return new Node.Text(numeral.digits(), node.at());
    }
    if (node instanceof Node.Sequence list) {
      return new Node.Sequence(list.items().stream().map(NumeralKeeper::shown).toList(), node.at());
    }
    return node instanceof Node.Mapping mapping
        ? new Node.Mapping(
            mapping.members().stream()
                .map(own -> new Node.Member(own.key(), own.keyAt(), shown(own.value())))
                .toList(),
            node.at())
        : node;
  }

  /** The value that the browser means, with the digits of the file. */
  Node restore(@Nullable Node was, Node wanted) {
    if (wanted instanceof Node.Mapping mapping) {
      List<Node.Member> members = new ArrayList<>();
      for (Node.Member own : mapping.members()) {
        Node before = was == null ? null : was.get(own.key()).orElse(null);
        members.add(new Node.Member(own.key(), own.keyAt(), restore(before, own.value())));
      }
      return new Node.Mapping(members, wanted.at());
    }
    if (wanted instanceof Node.Sequence list) {
      List<Node> before = was instanceof Node.Sequence own ? own.items() : List.of();
      List<Node> items = new ArrayList<>();
      for (Node item : list.items()) {
        int at = items.size();
        items.add(restore(at < before.size() ? before.get(at) : null, item));
      }
      return new Node.Sequence(items, wanted.at());
    }
    return single(was, wanted);
  }

  private Node single(@Nullable Node was, Node wanted) {
    if (wanted instanceof Node.Text text && was instanceof Node.Numeral numeral) {
      return !isJson(numeral) && numeral.digits().equals(text.value()) ? was : wanted;
    }
    if (!(wanted instanceof Node.Numeral own)) {
      return wanted;
    }
    double value = Double.parseDouble(own.digits());
    boolean isSame =
        was instanceof Node.Numeral numeral
            && isJson(numeral)
            && Double.parseDouble(numeral.digits()) == value;
    return isSame && was != null ? was : known.getOrDefault(value, own);
  }
}
