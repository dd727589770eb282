package org.leaven.importer.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leaven.dataset.parse.Node;

/**
 * Finds the values that a path leads to.
 *
 * <p>A path is a list of field names with dots between them; {@code .} is the value itself, {@code
 * *} every item of a list or every value of a mapping, {@code **} the same at any depth. A path
 * through a list continues in each of its items.
 */
public final class FieldSearch {
  private final List<Match> matches = new ArrayList<>();
  private boolean isMany;

  private FieldSearch() {}

  /**
   * A value, and the keys that stood for {@code *} on the way to it.
   *
   * @param keys as text, in the order of the path
   */
  public record Match(Node value, List<Node> keys) {
    public Match {
      keys = List.copyOf(keys);
    }
  }

  /**
   * The values of a path.
   *
   * @param isMany whether the path can have several, because it goes through a list or a {@code *}
   */
  public record Found(List<Match> matches, boolean isMany) {
    public Found {
      matches = List.copyOf(matches);
    }

    public Optional<Node> first() {
      return matches.stream().map(Match::value).findFirst();
    }
  }

  /** The values of a path in a scope. */
  public static Found find(Scope scope, String path) {
    FieldSearch search = new FieldSearch();
    if (path.startsWith("$")) {
      int dot = path.indexOf('.');
      Node named = scope.names().get(dot < 0 ? path : path.substring(0, dot));
      if (named != null) {
        search.in(named, dot < 0 ? "." : path.substring(dot + 1), List.of());
      }
    } else {
      search.in(scope.value(), path, List.of());
    }
    return new Found(search.matches, search.isMany);
  }

  /** The values of a path in a file. */
  public static Found find(Node root, String path) {
    FieldSearch search = new FieldSearch();
    search.in(root, path, List.of());
    return new Found(search.matches, search.isMany);
  }

  private void in(Node node, String path, List<Node> keys) {
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    String rest = dot < 0 || path.equals(".") ? "." : path.substring(dot + 1);
    if (path.equals(".")) {
      matches.add(new Match(node, keys));
    } else if (first.equals("*") || first.equals("**")) {
      isMany = true;
      for (Match child : children(node, keys)) {
        in(child.value(), rest, child.keys());
        if (first.equals("**")) {
          in(child.value(), path, child.keys());
        }
      }
    } else if (node instanceof Node.Sequence list) {
      isMany = true;
      list.items().forEach(item -> in(item, path, keys));
    } else if (node instanceof Node.Mapping mapping) {
      Optional<Node> whole = mapping.get(path);
      if (whole.isPresent()) {
        matches.add(new Match(whole.get(), keys));
      } else if (dot > 0) {
        mapping.get(first).ifPresent(value -> in(value, rest, keys));
      }
    }
  }

  private static List<Match> children(Node node, List<Node> keys) {
    if (node instanceof Node.Sequence list) {
      return list.items().stream().map(item -> new Match(item, keys)).toList();
    }
    return node.members().stream()
        .map(own -> new Match(own.value(), added(keys, new Node.Text(own.key(), own.keyAt()))))
        .toList();
  }

  private static List<Node> added(List<Node> keys, Node key) {
    List<Node> all = new ArrayList<>(keys);
    all.add(key);
    return all;
  }
}
