package org.leaven.dataset.translation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.source.Json;
import org.leaven.source.SourceFile;

/**
 * Writes a file for translations: an empty place for each text, below a comment with the original.
 * Texts that are translated already stay, with the comments above them.
 */
public final class TranslationSkeleton {
  private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} .,'’()/;!?–-]*(?<! )");
  private static final Set<String> OTHER_MEANING =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
  private static final String INDENT = "  ";

  private final String language;
  private final List<String> lines;
  private final Map<String, NewText> added;

  /**
   * A text to write in the place of the present one.
   *
   * @param original what was translated
   */
  public record NewText(String original, String text) {}

  /** A value: comments above its key, what is behind the key, and the lines below. */
  private record Value(List<String> comments, String inline, List<String> block) {
    static final Value NONE = new Value(List.of(), "", List.of());

    boolean isNone() {
      return comments.isEmpty() && inline.isEmpty() && block.isEmpty();
    }
  }

  private TranslationSkeleton(
      String language, @Nullable SourceFile own, Map<String, NewText> added) {
    this.language = language;
    this.added = added;
    this.lines = own == null ? List.of() : own.text().lines().toList();
  }

  /**
   * The translation of a file.
   *
   * @param isMainFile whether it is {@code kb.yaml}
   * @param language that of the original
   * @param file the present translation, and its tree; nothing where there is none
   * @param added texts to write, by key as in {@link UntranslatedText}
   */
  public static String of(
      Node original,
      boolean isMainFile,
      String language,
      @Nullable SourceFile file,
      @Nullable Node translation,
      Map<String, NewText> added) {
    TranslationSkeleton skeleton = new TranslationSkeleton(language, file, added);
    List<String> written =
        original instanceof Node.Sequence list
            ? skeleton.listed(list, translation)
            : skeleton
                .keys(
                    original,
                    translation,
                    isMainFile ? DatasetTexts.MAIN_FILE : DatasetTexts.ENTRY,
                    "",
                    "")
                .block();
    return String.join("\n", written) + "\n";
  }

  private List<String> listed(Node.Sequence original, @Nullable Node translation) {
    List<String> written = new ArrayList<>();
    for (Node entry : original.items()) {
      String id = id(entry);
      Node own =
          translation instanceof Node.Sequence list
              ? list.items().stream().filter(each -> id(each).equals(id)).findFirst().orElse(null)
              : null;
      written.add("- id: " + id);
      written.addAll(keys(entry, own, DatasetTexts.ENTRY, INDENT, id).block());
    }
    return written;
  }

  private static String id(Node entry) {
    return value(entry, "id") instanceof Node.Text text ? text.value() : "";
  }

  private Value render(
      Node original, @Nullable Node own, TextShape shape, String indent, String key) {
    Node there = own instanceof Node.Nothing ? null : own;
    if (shape instanceof TextShape.Keys keys) {
      return keys(original, there, keys, indent, key);
    }
    if (shape instanceof TextShape.ById ids) {
      return ids(original, there, ids.value(), indent, key);
    }
    if (shape instanceof TextShape.Meanings meanings) {
      return ids(original, there, meanings.value(), indent, key);
    }
    if (shape instanceof TextShape.InOrder list) {
      return inOrder(original, there, list.item(), indent, key);
    }
    return shape instanceof TextShape.Single text
        ? single(original, there, text, indent, key)
        : ownList(original, there, key);
  }

  private Value single(
      Node original, @Nullable Node own, TextShape.Single shape, String indent, String key) {
    NewText now = added.get(key);
    if (now != null) {
      return written(List.of(StaleTexts.comment(language, now.original())), now.text(), indent);
    }
    if (own instanceof Node.Text text) {
      return written(commentsAbove(text.at().line()), text.value(), indent);
    }
    boolean isAsked = shape.isOwn() || shape.isNeeded();
    return isAsked && original instanceof Node.Text text && DatasetTexts.hasWords(text.value())
        ? new Value(List.of(StaleTexts.comment(language, text.value())), "", List.of())
        : Value.NONE;
  }

  private static Value written(List<String> comments, String text, String indent) {
    if (!text.strip().contains("\n")) {
      return new Value(comments, scalar(text), List.of());
    }
    List<String> block = text.lines().map(line -> (indent + line).stripTrailing()).toList();
    return new Value(comments, text.endsWith("\n") ? "|" : "|-", block);
  }

  private List<String> commentsAbove(int line) {
    List<String> comments = new ArrayList<>();
    for (int i = line - 2; i >= 0 && lines.get(i).strip().startsWith("#"); i--) {
      comments.add(0, lines.get(i).strip());
    }
    return comments;
  }

  private Value ownList(Node original, @Nullable Node own, String key) {
    List<Node> items = (own == null ? original : own).items();
    List<String> now =
        IntStream.rangeClosed(1, own == null ? items.size() : 0)
            .mapToObj(i -> added.get(key + "[" + i + "]"))
            .flatMap(Stream::ofNullable)
            .map(text -> scalar(text.text()))
            .toList();
    if (!now.isEmpty()) {
      return new Value(List.of(), "[" + String.join(", ", now) + "]", List.of());
    }
    String texts =
        items.stream()
            .filter(Node.Text.class::isInstance)
            .map(item -> scalar(((Node.Text) item).value()))
            .collect(Collectors.joining(", "));
    return own == null
        ? new Value(List.of(StaleTexts.comment(language, texts)), "", List.of())
        : new Value(commentsAbove(own.at().line()), "[" + texts + "]", List.of());
  }

  private Value keys(
      Node original, @Nullable Node own, TextShape.Keys shape, String indent, String path) {
    boolean isShort = original instanceof Node.Text && !shape.shortKey().isEmpty();
    if (isShort && !(own instanceof Node.Mapping)) {
      TextShape text = shape.keys().get(shape.shortKey());
      String key = below(path, shape.shortKey());
      return text == null ? Value.NONE : render(original, own, text, indent, key);
    }
    Set<String> keys = new LinkedHashSet<>(isShort ? List.of(shape.shortKey()) : names(original));
    keys.addAll(names(own));
    List<String> block = new ArrayList<>();
    for (String key : keys) {
      TextShape value = shape.keys().get(key);
      Node text = isShort && key.equals(shape.shortKey()) ? original : value(original, key);
      Node translation =
          own instanceof Node.Text && key.equals(shape.shortKey()) ? own : value(own, key);
      Node either = text == null ? translation : text;
      if (value != null && either != null) {
        Value rendered = render(either, translation, value, indent + INDENT, below(path, key));
        block.addAll(member(key, rendered, indent));
      }
    }
    return new Value(List.of(), "", block);
  }

  private static String below(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private Value ids(
      Node original, @Nullable Node own, TextShape shape, String indent, String path) {
    List<String> block = new ArrayList<>();
    for (String key : names(original)) {
      Node text = value(original, key);
      if (text != null) {
        Value value = render(text, value(own, key), shape, indent + INDENT, below(path, key));
        block.addAll(member(scalar(key), value, indent));
      }
    }
    return new Value(List.of(), "", block);
  }

  private Value inOrder(
      Node original, @Nullable Node own, TextShape item, String indent, String path) {
    List<Node> owns = own == null ? List.of() : own.items();
    if (!(original instanceof Node.Sequence list)) {
      return render(original, owns.isEmpty() ? null : owns.get(0), item, indent, path);
    }
    List<String> block = new ArrayList<>();
    boolean hasTexts = false;
    for (int i = 0; i < list.items().size(); i++) {
      Node translation = i < owns.size() ? owns.get(i) : null;
      String key = path + "[" + (i + 1) + "]";
      Value value = render(list.items().get(i), translation, item, indent + INDENT, key);
      hasTexts |= !value.isNone();
      block.addAll(item(value, indent));
    }
    return hasTexts ? new Value(List.of(), "", block) : Value.NONE;
  }

  private static List<String> member(String key, Value value, String indent) {
    if (value.isNone()) {
      return List.of();
    }
    List<String> written = new ArrayList<>();
    value.comments().forEach(comment -> written.add(indent + comment));
    written.add((indent + key + ": " + value.inline()).stripTrailing());
    written.addAll(value.block());
    return written;
  }

  private static List<String> item(Value value, String indent) {
    List<String> written = new ArrayList<>();
    value.comments().forEach(comment -> written.add(indent + comment));
    if (!value.comments().isEmpty() || !value.inline().isEmpty() || value.block().isEmpty()) {
      written.add((indent + "- " + value.inline()).stripTrailing());
      written.addAll(value.block());
      return written;
    }
    boolean isBegun = false;
    for (String line : value.block()) {
      boolean isFirst = !isBegun && !line.strip().startsWith("#");
      String shown = isBegun ? line : indent + line.strip();
      written.add(isFirst ? indent + "- " + line.substring(indent.length() + 2) : shown);
      isBegun |= isFirst;
    }
    return written;
  }

  private static List<String> names(@Nullable Node node) {
    return node == null ? List.of() : node.members().stream().map(Node.Member::key).toList();
  }

  private static @Nullable Node value(@Nullable Node node, String key) {
    return node == null ? null : node.get(key).orElse(null);
  }

  private static String scalar(String text) {
    boolean isPlain =
        PLAIN.matcher(text).matches() && !OTHER_MEANING.contains(text.toLowerCase(Locale.ROOT));
    return isPlain ? text : Json.text(text);
  }
}
