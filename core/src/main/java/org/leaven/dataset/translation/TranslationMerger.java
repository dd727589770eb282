package org.leaven.dataset.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/**
 * Puts the texts of a translation into the tree of the original file, at their keys.
 *
 * <p>Each text keeps the position in its own file. Codes: {@code not-translatable}, {@code
 * no-original}; a text of the wrong type is left for the reader of the merged tree.
 */
public final class TranslationMerger {
  private final Problems problems;
  private final List<UntranslatedText> untranslated = new ArrayList<>();
  private final List<TranslatedText> translated = new ArrayList<>();

  private TranslationMerger(Problems problems) {
    this.problems = problems;
  }

  /** A text, and the text of the original that it translates. */
  public record TranslatedText(String key, Node.Text original, Node.Text text) {}

  /**
   * A file with translated texts.
   *
   * @param untranslated the texts that stay as they are in the original, in their order
   */
  public record Merged(
      Node root, List<UntranslatedText> untranslated, List<TranslatedText> translated) {}

  /**
   * Merges a translation of the main file.
   *
   * @param translation nothing where there is no such file
   */
  public static Merged mainFile(Node original, @Nullable Node translation, Problems problems) {
    TranslationMerger merger = new TranslationMerger(problems);
    return merger.merged(merger.merge(original, translation, DatasetTexts.MAIN_FILE, ""));
  }

  /** Merges a translation of a file with one entry or a list of them. */
  public static Merged entries(Node original, @Nullable Node translation, Problems problems) {
    TranslationMerger merger = new TranslationMerger(problems);
    return merger.merged(
        original instanceof Node.Sequence list
            ? merger.listed(list, translation)
            : merger.merge(original, translation, DatasetTexts.ENTRY, ""));
  }

  private Merged merged(Node root) {
    return new Merged(root, List.copyOf(untranslated), List.copyOf(translated));
  }

  /** Entries of a list belong together by their ids; those without, by their order. */
  private Node listed(Node.Sequence original, @Nullable Node translation) {
    List<Node> own = translation == null ? List.of() : translation.items();
    Map<Node, Node> byOriginal = new LinkedHashMap<>();
    for (int i = 0; i < own.size(); i++) {
      Optional<Node> id = own.get(i).get("id");
      int place = i;
      Optional<Node> same =
          id.isEmpty()
              ? Optional.of(original)
                  .filter(list -> place < list.items().size())
                  .map(list -> list.items().get(place))
              : original.items().stream()
                  .filter(item -> id(item).equals(id(own.get(place))))
                  .findFirst();
      if (same.isEmpty()) {
        noOriginal(own.get(i).at(), "this entry is not in the original", original);
      } else {
        byOriginal.put(same.get(), without(own.get(i), "id"));
      }
    }
    List<Node> merged = new ArrayList<>();
    for (Node item : original.items()) {
      merged.add(merge(item, byOriginal.get(item), DatasetTexts.ENTRY, id(item)));
    }
    return new Node.Sequence(merged, original.at());
  }

  private static String id(Node entry) {
    return value(entry, "id") instanceof Node.Text text ? text.value() : "";
  }

  private static Node without(Node node, String key) {
    return node instanceof Node.Mapping mapping
        ? new Node.Mapping(
            mapping.members().stream().filter(member -> !member.key().equals(key)).toList(),
            mapping.at())
        : node;
  }

  private Node merge(Node original, @Nullable Node own, TextShape shape, String key) {
    if (own instanceof Node.Nothing) {
      return merge(original, null, shape, key);
    }
    if (shape instanceof TextShape.Keys keys) {
      return keys(original, own, keys, key);
    }
    if (shape instanceof TextShape.ById ids) {
      return ids(original, own, ids.value(), key);
    }
    if (shape instanceof TextShape.InOrder list) {
      return inOrder(original, own, list.item(), key);
    }
    if (shape instanceof TextShape.Meanings meanings) {
      return meanings(original, own, meanings.value(), key);
    }
    return shape instanceof TextShape.OwnList list
        ? ownList(original, own, list, key)
        : single(original, own, key, shape instanceof TextShape.Single text && text.isNeeded());
  }

  private Node single(Node original, @Nullable Node own, String key, boolean isNeeded) {
    if (!(original instanceof Node.Text text)) {
      if (own != null) {
        notTranslatable(own.at(), key, List.of());
      }
      return original;
    }
    if (own == null) {
      if (isNeeded && DatasetTexts.hasWords(text.value())) {
        untranslated.add(new UntranslatedText(key, text));
      }
      return original;
    }
    if (own instanceof Node.Text translation) {
      if (isOtherNumber(text.value(), translation.value())) {
        notTranslatable(own.at(), key, List.of());
      }
      translated.add(new TranslatedText(key, text, translation));
    }
    return own;
  }

  private static boolean isOtherNumber(String original, String own) {
    return !original.equals(own) && !DatasetTexts.hasWords(original) && !DatasetTexts.hasWords(own);
  }

  private Node ownList(Node original, @Nullable Node own, TextShape.OwnList list, String key) {
    if (own == null && list.isShown()) {
      List<Node> items = original.items();
      for (int i = 0; i < items.size(); i++) {
        single(items.get(i), null, key + "[" + (i + 1) + "]", true);
      }
    }
    return own == null ? original : own;
  }

  private Node inOrder(Node original, @Nullable Node own, TextShape item, String key) {
    List<Node> originals = original.items();
    List<Node> owns = own == null ? List.of() : own.items();
    for (Node more : owns.subList(Math.min(owns.size(), originals.size()), owns.size())) {
      String what = "\"" + key + "\" has one item too many: the original has " + originals.size();
      noOriginal(more.at(), what, original);
    }
    if (!(original instanceof Node.Sequence)) {
      return merge(original, owns.isEmpty() ? null : owns.get(0), item, key);
    }
    List<Node> merged = new ArrayList<>();
    for (int i = 0; i < originals.size(); i++) {
      Node translation = i < owns.size() ? owns.get(i) : null;
      merged.add(merge(originals.get(i), translation, item, key + "[" + (i + 1) + "]"));
    }
    return new Node.Sequence(merged, original.at());
  }

  private Node ids(Node original, @Nullable Node own, TextShape value, String key) {
    if (!(original instanceof Node.Mapping mapping) || (own != null && !isMapping(own))) {
      return own == null ? original : own;
    }
    for (Node.Member member : members(own)) {
      if (mapping.get(member.key()).isEmpty()) {
        List<String> known = mapping.members().stream().map(Node.Member::key).toList();
        String what = "\"" + member.key() + "\" is not in the original";
        problems.add(
            member.keyAt(), ProblemCode.NO_ORIGINAL, what, NearestName.cure(member.key(), known));
      }
    }
    List<Node.Member> merged = new ArrayList<>();
    for (Node.Member member : mapping.members()) {
      Node translation = value(own, member.key());
      merged.add(with(member, merge(member.value(), translation, value, below(key, member.key()))));
    }
    return new Node.Mapping(merged, mapping.at());
  }

  /** The glossary: the terms, which are its keys, are texts, too. */
  private Node meanings(Node original, @Nullable Node own, TextShape.Keys shape, String key) {
    Node merged = ids(original, own, shape, key);
    if (!(merged instanceof Node.Mapping mapping) || !(original instanceof Node.Mapping)) {
      return merged;
    }
    List<Node.Member> members = new ArrayList<>();
    for (Node.Member member : mapping.members()) {
      Node shown = member.value().get(DatasetTexts.MEANING).orElse(member.value());
      members.add(
          value(member.value(), DatasetTexts.TERM) instanceof Node.Text term
              ? new Node.Member(term.value(), term.at(), shown)
              : with(member, shown));
    }
    return new Node.Mapping(members, mapping.at());
  }

  private Node keys(Node original, @Nullable Node own, TextShape.Keys shape, String key) {
    Node whole = whole(original, shape);
    Node translation = own == null ? null : whole(own, shape);
    if (!(whole instanceof Node.Mapping mapping)) {
      return single(original, own, key, false);
    }
    if (translation != null && !isMapping(translation)) {
      return own == null ? original : own;
    }
    List<Node.Member> added = new ArrayList<>();
    for (Node.Member member : members(translation)) {
      TextShape value = shape.keys().get(member.key());
      boolean isThere = whole.get(member.key()).isPresent();
      boolean isOwn =
          value instanceof TextShape.OwnList
              || (value instanceof TextShape.Single text && text.isOwn());
      if (value == null) {
        notTranslatable(member.keyAt(), member.key(), List.copyOf(shape.keys().keySet()));
      } else if (!isThere && isOwn) {
        added.add(member);
      } else if (!isThere) {
        noOriginal(member.keyAt(), "\"" + member.key() + "\" is not in the original", original);
      }
    }
    List<Node.Member> merged = new ArrayList<>();
    for (Node.Member member : mapping.members()) {
      TextShape value = shape.keys().get(member.key());
      Node text = value(translation, member.key());
      boolean isOwn = value instanceof TextShape.Single single && single.isOwn();
      if (isOwn && (text == null || text instanceof Node.Nothing)) {
        if (translation == null) {
          merged.add(member);
        }
        continue; // it fits the words of its own language alone
      }
      merged.add(
          value == null
              ? member
              : with(member, merge(member.value(), text, value, below(key, member.key()))));
    }
    merged.addAll(added);
    boolean isShort = !isMapping(original) && merged.size() == 1;
    return isShort ? merged.get(0).value() : new Node.Mapping(merged, mapping.at());
  }

  /** A mapping, also where its short notation stands for it. */
  private static Node whole(Node node, TextShape.Keys shape) {
    return node instanceof Node.Text text && !shape.shortKey().isEmpty()
        ? new Node.Mapping(List.of(new Node.Member(shape.shortKey(), text.at(), text)), text.at())
        : node;
  }

  private static Node.Member with(Node.Member member, Node value) {
    return new Node.Member(member.key(), member.keyAt(), value);
  }

  private static String below(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static boolean isMapping(Node node) {
    return node instanceof Node.Mapping;
  }

  private static List<Node.Member> members(@Nullable Node node) {
    return node == null ? List.of() : node.members();
  }

  private static @Nullable Node value(@Nullable Node node, String key) {
    return node == null ? null : node.get(key).orElse(null);
  }

  private void notTranslatable(Position at, String key, List<String> translatable) {
    List<String> near = NearestName.to(key, translatable);
    String what = "\"" + key + "\" is not translatable";
    String cure = "leave it out; it holds for all languages";
    problems.add(
        at,
        ProblemCode.NOT_TRANSLATABLE,
        what,
        near.isEmpty() ? cure : NearestName.cure(key, translatable));
  }

  private void noOriginal(Position at, String what, Node original) {
    String cure = "remove it, or add it to " + original.at().path();
    problems.add(at, ProblemCode.NO_ORIGINAL, what, cure);
  }
}
