package org.leaven.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.editor.EditableFiles.Replacement;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;

/**
 * Removes what refers to something that is removed from the main file: verdicts for a topic, terms
 * of a facet, references to a source.
 */
final class ReferenceRemover {
  private final List<String> gone;
  private final String id;

  /**
   * Creates a remover.
   *
   * @param gone the keys that lead to what is removed, such as {@code topics, wood}
   */
  ReferenceRemover(List<String> gone) {
    this.gone = gone;
    this.id = gone.get(gone.size() - 1);
  }

  /** The files other than the main file that change; those that cannot be read stay. */
  static List<Replacement> changes(SourceTree tree, List<List<String>> removed)
      throws EditRefusedException {
    List<Replacement> changes = new ArrayList<>();
    for (SourceFile source : removed.isEmpty() ? List.<SourceFile>of() : tree.data()) {
      EditableFile now = new EditableFile(source.path(), source.text());
      if (!SourceTree.MAIN_FILES.contains(source.path()) && now.root().isPresent()) {
        EditableFile after = now;
        for (List<String> gone : removed) {
          after = new ReferenceRemover(gone).without(after);
        }
        if (!after.text().equals(now.text())) {
          changes.add(new Replacement(now.path(), now.text(), after.text()));
        }
      }
    }
    return changes;
  }

  /** A file without the references. */
  EditableFile without(EditableFile file) throws EditRefusedException {
    Optional<Node> root = file.root();
    Optional<Node> rest = root.flatMap(own -> rest(List.of(), own));
    return rest.isEmpty() || rest.equals(root) ? file : file.withRoot(rest.get());
  }

  /** What stays of a value; empty where that is nothing. */
  private Optional<Node> rest(List<String> path, Node node) {
    if (isReference(path, node)) {
      return Optional.empty();
    }
    if (node instanceof Node.Mapping mapping) {
      List<Node.Member> members = new ArrayList<>();
      for (Node.Member own : mapping.members()) {
        List<String> inner = new ArrayList<>(path);
        inner.add(own.key());
        rest(inner, own.value())
            .ifPresent(rest -> members.add(new Node.Member(own.key(), own.keyAt(), rest)));
      }
      boolean isEmptied = members.isEmpty() && !mapping.members().isEmpty();
      return isEmptied ? Optional.empty() : Optional.of(new Node.Mapping(members, mapping.at()));
    }
    if (node instanceof Node.Sequence list) {
      List<Node> items = list.items().stream().flatMap(own -> rest(path, own).stream()).toList();
      boolean isEmptied = items.isEmpty() && !list.items().isEmpty();
      return isEmptied ? Optional.empty() : Optional.of(new Node.Sequence(items, list.at()));
    }
    return Optional.of(node);
  }

  /** Whether a value refers to what is gone; items of a list have the path of their list. */
  private boolean isReference(List<String> path, Node node) {
    String last = path.isEmpty() ? "" : path.get(path.size() - 1);
    boolean isBroader = last.equals("broader") && isId(node);
    return switch (gone.size() > 2 ? "terms" : gone.get(0)) {
      case "topics" ->
          path.equals(List.of("verdicts", id))
              || (path.equals(List.of("alternative-to")) && names(node, "topic"))
              || (path.equals(List.of("theme", "home", "topic")) && isId(node))
              || isBroader;
      case "verdicts" ->
          (path.size() == 2 && path.get(0).equals("verdicts") && names(node, "verdict"))
              || (path.size() == 4 && path.get(2).equals("reasons") && last.equals(id));
      case "terms" ->
          (path.equals(List.of("facets", gone.get(1))) && (isId(node) || names(node, "term")))
              || isBroader;
      case "certainties" -> last.equals("certainty") && isId(node);
      case "sources" ->
          last.equals("source")
              && node instanceof Node.Text text
              && (text.value().equals(id) || text.value().startsWith(id + ":"));
      default -> path.equals(gone);
    };
  }

  private boolean isId(Node node) {
    return node instanceof Node.Text text && text.value().equals(id);
  }

  private boolean names(Node node, String key) {
    return node.get(key).filter(this::isId).isPresent();
  }
}
