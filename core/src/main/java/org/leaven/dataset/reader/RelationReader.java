package org.leaven.dataset.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawEntry.RawRelation;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;

/** Reads the relations of an entry to other entries. */
final class RelationReader {
  private static final List<String> KINDS =
      RawRelation.KINDS.stream().filter(kind -> !kind.equals(RawEntry.ALTERNATIVE)).toList();
  private static final AllowedKeys PLAIN =
      AllowedKeys.of("a relation", "basis", "note", "source").requiring("entry");
  private static final AllowedKeys ALTERNATIVE =
      AllowedKeys.of("an alternative", "basis", "note", "source").requiring("entry", "topic");

  private final NodeReader reader;

  RelationReader(NodeReader reader) {
    this.reader = reader;
  }

  /**
   * All relations of an entry; one whose target is invalid or whose key is misspelt has only its
   * kind.
   */
  List<RawRelation> read(MappingFields entry) {
    List<RawRelation> relations = new ArrayList<>();
    for (String kind : KINDS) {
      for (NamedNode named : entry.oneOrMany(kind)) {
        Optional<MappingFields> fields = reader.textOrFields(named, "entry", PLAIN);
        relations.add(relation(kind, named.node().at(), fields));
      }
      if (entry.node(kind).isEmpty() && entry.has(kind)) {
        relations.add(relation(kind, entry.at(), Optional.empty()));
      }
    }
    for (NamedNode named : entry.oneOrMany(RawEntry.ALTERNATIVE)) {
      relations.add(relation(RawEntry.ALTERNATIVE, named.node().at(), alternative(named)));
    }
    return relations;
  }

  private Optional<MappingFields> alternative(NamedNode named) {
    if (named.node() instanceof Node.Text text) {
      String cure = "write {entry: " + text.value().strip() + ", topic: …}";
      reader.problems().add(text.at(), ProblemCode.MISSING_KEY, "\"topic\" is missing", cure);
      return Optional.empty();
    }
    return reader.fields(named.node(), named.name(), ALTERNATIVE);
  }

  private RawRelation relation(String kind, Position at, Optional<MappingFields> written) {
    if (written.isEmpty()) {
      Located<String> none = new Located<>("", at);
      return new RawRelation(kind, none, none, "stated", "", List.of());
    }
    MappingFields fields = written.get();
    return new RawRelation(
        kind,
        fields.word("entry"),
        fields.word("topic"),
        fields.basis(),
        fields.text("note").value(),
        CitationReader.read(fields, reader));
  }
}
