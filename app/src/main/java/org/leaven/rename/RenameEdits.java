package org.leaven.rename;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.parse.LineIndex;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.parse.WrittenNode;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.sourceedit.NodeTrees;
import org.leaven.sourceedit.SourceEditor;
import org.leaven.sourceedit.TextEdit;

/**
 * Computes what the files of a knowledge base hold after an entry has got another id. Everything
 * but the id stays as it is written, comments included.
 */
final class RenameEdits {
  /** The language in the name of a translation, with its point. */
  private static final String LANGUAGE = "(?:\\.[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)?";

  /** The header of a page, whose end would begin a block of code in Markdown. */
  private static final Pattern HEADER =
      Pattern.compile("(?:[^\\r\\n=]*=.*\\R|[ \\t]*\\R)*~+[ \\t]*\\R");

  private static final String FORMER = "former-ids";

  private final SourceTree tree;
  private final Problems problems = new Problems();
  private final RawEntry entry;
  private final String newId;
  private final MentionFinder mentions;

  /** By file and position, the pages that relative links in texts of several lines begin from. */
  private final Map<String, Map<Position, String>> pages = new HashMap<>();

  private final Pattern named;

  RenameEdits(SourceTree tree, Dataset dataset, RawEntry entry, String newId) {
    this.tree = tree;
    this.entry = entry;
    this.newId = newId;
    String id = entry.id().value();
    mentions = new MentionFinder(id, newId, entry.folder());
    for (RawEntry each : dataset.entries()) {
      Position text = each.text().at();
      pages
          .computeIfAbsent(text.path(), path -> new HashMap<>())
          .put(text, each.folder() + "/" + each.id().value() + ".html");
    }
    String data = Pattern.quote(folder(entry.at().path())) + id + LANGUAGE + "\\.(?:ya?ml|json)";
    String text = Pattern.quote("content/" + entry.folder() + "/") + id + LANGUAGE + "\\.md";
    named = Pattern.compile(isAlone() ? data + "|" + text : text);
  }

  /** Whether the entry's file is named after it, and holds nothing else. */
  private boolean isAlone() {
    return tree.data().stream()
        .filter(file -> file.path().equals(entry.at().path()))
        .filter(file -> file.stem().equals(entry.id().value()))
        .flatMap(file -> TreeParser.read(file).value().stream())
        .anyMatch(Node.Mapping.class::isInstance);
  }

  /** The files that change or move, in the order of the sources. */
  Checked<List<RenamedFile>> files() {
    List<RenamedFile> files = new ArrayList<>();
    for (SourceFile file : tree.data()) {
      TreeParser.read(file).value().ifPresent(root -> add(files, file, edits(file, root), root));
    }
    for (SourceFile file : tree.pages()) {
      String page = file.path().substring("content/".length());
      String path = page.replaceFirst(LANGUAGE + "\\.[a-z]+$", ".html");
      Matcher header = HEADER.matcher(file.text());
      int start = header.lookingAt() ? header.end() : 0;
      int end = file.text().length();
      add(files, file, mentions.find(file.text(), start, end, path, file.path()), null);
    }
    return problems.with(files);
  }

  private void add(
      List<RenamedFile> files, SourceFile file, List<TextEdit> edits, @Nullable Node root) {
    String path = newPath(file.path());
    String text = TextEdit.apply(file.text(), edits);
    if (root != null && file.path().equals(entry.at().path())) {
      text = withFormerId(new SourceFile(file.path(), text), root);
    }
    if (!text.equals(file.text()) || !path.equals(file.path())) {
      files.add(new RenamedFile(file.path(), path, text, edits.size()));
    }
  }

  /** The path of a file after the renaming. */
  private String newPath(String path) {
    if (!named.matcher(path).matches()) {
      return path;
    }
    String folder = folder(path);
    return folder + newId + path.substring(folder.length() + entry.id().value().length());
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private List<TextEdit> edits(SourceFile file, Node root) {
    LineIndex lines = new LineIndex(file);
    String id = entry.id().value();
    boolean isMain = file.stem().matches("kb" + LANGUAGE);
    List<Position> references =
        isMain ? IdReferences.inMainFile(root, id) : IdReferences.inEntries(root, id);
    List<TextEdit> edits = new ArrayList<>();
    for (Position at : references) {
      int start = lines.offset(at);
      start += file.text().startsWith(id, start + 1) && !file.text().startsWith(id, start) ? 1 : 0;
      if (file.text().startsWith(id, start)) {
        edits.add(new TextEdit(start, start + id.length(), newId));
      }
    }
    for (WrittenNode span : WrittenNode.rootOf(file).scalars()) {
      edits.addAll(inText(file, lines, span));
      if (isMain) {
        edits.addAll(path(file.text(), span));
      }
    }
    return edits;
  }

  private List<TextEdit> inText(SourceFile file, LineIndex lines, WrittenNode span) {
    String page = "index.html";
    String source = "content/index.html";
    for (Map.Entry<Position, String> text : pages.getOrDefault(file.path(), Map.of()).entrySet()) {
      if (lines.offset(text.getKey()) == span.start()) {
        page = text.getValue();
        source = file.path();
      }
    }
    return mentions.find(file.text(), span.start(), span.end(), page, source);
  }

  /** A path of a file that moves, as accepted warnings name it. */
  private List<TextEdit> path(String text, WrittenNode span) {
    String value = text.substring(span.start(), span.end());
    Matcher path = Pattern.compile("content/[^\"']+").matcher(value);
    if (!path.find() || newPath(path.group()).equals(path.group())) {
      return List.of();
    }
    int start = span.start() + path.start() + folder(path.group()).length();
    return List.of(new TextEdit(start, start + entry.id().value().length(), newId));
  }

  /** The text of the entry's file with the old id among its former ones. */
  private String withFormerId(SourceFile file, Node before) {
    Node root = TreeParser.read(file).value().orElse(before);
    List<Node> items = new ArrayList<>(root.items());
    for (int i = 0; i < items.size(); i++) {
      if (before.items().get(i).at().equals(entry.at())) {
        items.set(i, withFormerId((Node.Mapping) items.get(i)));
      }
    }
    boolean isList = root instanceof Node.Sequence;
    Optional<String> changed =
        SourceEditor.change(file, isList ? new Node.Sequence(items, root.at()) : items.get(0));
    if (changed.isEmpty()) {
      String cure = "write former-ids: [" + entry.id().value() + "] there, and rename it then";
      problems.add(
          entry.at(),
          ProblemCode.UNREADABLE,
          "this file is written in a way that cannot be changed safely",
          cure);
    }
    return changed.orElse(file.text());
  }

  private Node.Mapping withFormerId(Node.Mapping own) {
    Node ids = formerIds(own);
    if (own.get(FORMER).isPresent()) {
      return NodeTrees.with(own, FORMER, ids);
    }
    List<Node.Member> members = new ArrayList<>(own.members());
    members.add(1, new Node.Member(FORMER, own.at(), ids));
    return new Node.Mapping(members, own.at());
  }

  /** The old id in front; where the entry had the new one before, in its place. */
  private Node formerIds(Node.Mapping own) {
    List<Node> ids = new ArrayList<>(own.get(FORMER).map(Node::items).orElse(List.of()));
    Node old = new Node.Text(entry.id().value(), own.at());
    for (int i = 0; i < ids.size(); i++) {
      if (ids.get(i) instanceof Node.Text id && id.value().equals(newId)) {
        ids.set(i, old);
        return new Node.Sequence(ids, own.at());
      }
    }
    ids.add(0, old);
    return new Node.Sequence(ids, own.at());
  }
}
