package org.leaven.editor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.source.Sha256;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.sourceedit.KeyReorderer;
import org.leaven.sourceedit.SourceEditor;

/** A text file of the sources as it is now, or as it would be. */
final class EditableFile {
  private static final Pattern TITLE =
      Pattern.compile("(?m)^title *[=:] *([\"']?)(?<title>.*?)\\1 *$");

  private final String path;
  private final String text;
  private @Nullable Checked<Optional<Node>> parsed;

  EditableFile(String path, String text) {
    this.path = path;
    this.text = text;
  }

  String path() {
    return path;
  }

  String text() {
    return text;
  }

  SourceFile source() {
    return new SourceFile(path, text);
  }

  /** Identifies the text. */
  String hash() {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  boolean isData() {
    return !path.endsWith(".md");
  }

  Checked<Optional<Node>> read() {
    Checked<Optional<Node>> known = parsed;
    if (known == null) {
      known = TreeParser.read(source());
      parsed = known;
    }
    return known;
  }

  /** The value of the whole file; empty where no form can show it. */
  Optional<Node> root() {
    return isData() ? read().value().filter(EditableFile::hasKeysOnce) : Optional.empty();
  }

  private static boolean hasKeysOnce(Node node) {
    List<Node.Member> members = node.members();
    return members.stream().map(Node.Member::key).distinct().count() == members.size()
        && node.children().stream().allMatch(EditableFile::hasKeysOnce);
  }

  /**
   * The value that a form shows.
   *
   * @param index of an entry in a list; -1 for the whole file
   */
  Optional<Node> value(int index) {
    return root()
        .flatMap(
            root -> {
              if (index < 0) {
                return Optional.of(root).filter(Node.Mapping.class::isInstance);
              }
              return root instanceof Node.Sequence list && index < list.items().size()
                  ? Optional.of(list.items().get(index))
                  : Optional.empty();
            });
  }

  /**
   * What readers call it: the name of an entry, or the title of a page; empty where it has none.
   *
   * @param index of an entry in a list; -1 for the whole file
   */
  String name(int index) {
    if (!isData()) {
      Matcher title = TITLE.matcher(text);
      return title.find() ? title.group("title") : "";
    }
    return value(index)
        .flatMap(own -> own.get("name"))
        .map(own -> own instanceof Node.Text name ? name.value() : "")
        .orElse("");
  }

  /** The same file with another value, changed in no other line. */
  EditableFile with(int index, Node value) throws EditRefusedException {
    Node was =
        value(index)
            .orElseThrow(() -> new EditRefusedException("no-form", "no form can show " + path));
    if (!(value instanceof Node.Mapping) && was instanceof Node.Mapping) {
      throw new EditRefusedException(400, "bad-request", "the value is not an object");
    }
    return withRoot(replaced(index, new NumeralKeeper(root().orElse(was)).restore(was, value)));
  }

  private Node replaced(int index, Node value) {
    if (index >= 0 && root().orElse(value) instanceof Node.Sequence list) {
      List<Node> items = new ArrayList<>(list.items());
      items.set(index, value);
      return new Node.Sequence(items, list.at());
    }
    return value;
  }

  /** The same file with the keys of a mapping in another order. */
  EditableFile withOrder(int index, List<String> at, List<String> keys)
      throws EditRefusedException {
    List<String> whole = new ArrayList<>(at);
    if (index >= 0) {
      whole.add(0, String.valueOf(index));
    }
    return changed(KeyReorderer.change(source(), whole, keys));
  }

  /** The same file with another meaning. */
  EditableFile withRoot(Node root) throws EditRefusedException {
    return changed(SourceEditor.change(source(), root));
  }

  private EditableFile changed(Optional<String> changed) throws EditRefusedException {
    return changed
        .map(own -> new EditableFile(path, own))
        .orElseThrow(
            () ->
                new EditRefusedException(
                    "not-safely",
                    path + " is written in a way that cannot be changed safely; edit its text"));
  }
}
