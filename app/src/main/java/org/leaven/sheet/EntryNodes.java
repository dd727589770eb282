package org.leaven.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.problem.Position;

/** Finds the mappings of entries in the files of a knowledge base. */
final class EntryNodes {
  private EntryNodes() {}

  /** An entry and its mapping, in the file that holds it. */
  record Found(RawEntry entry, SourceFile file, Node.Mapping node) {}

  /** The entries of a dataset, in its order. */
  static List<Found> of(SourceTree tree, List<RawEntry> entries) {
    Map<Position, RawEntry> places = new HashMap<>();
    entries.forEach(entry -> places.put(entry.at(), entry));
    Set<String> files = entries.stream().map(own -> own.at().path()).collect(Collectors.toSet());
    List<Found> found = new ArrayList<>();
    for (SourceFile file : tree.data()) {
      boolean hasEntries = files.contains(file.path());
      Optional<Node> root = hasEntries ? TreeParser.read(file).value() : Optional.empty();
      for (Node item : root.map(Node::items).orElse(List.of())) {
        RawEntry entry = places.get(item.at());
        if (entry != null && item instanceof Node.Mapping mapping) {
          found.add(new Found(entry, file, mapping));
        }
      }
    }
    return found;
  }
}
