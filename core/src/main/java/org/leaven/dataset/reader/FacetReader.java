package org.leaven.dataset.reader;

import java.util.List;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawMainFile.RawFacet;
import org.leaven.dataset.raw.RawMainFile.RawTerm;
import org.leaven.dataset.raw.UniqueIdMap;
import org.leaven.source.problem.Located;

/** Reads a facet of {@code kb.yaml} and its terms. */
final class FacetReader {
  static final AllowedKeys FACET = AllowedKeys.of("a facet", "chart").requiring("label", "terms");
  private static final AllowedKeys TERM =
      AllowedKeys.of("a term", "broader", "keywords").requiring("label");

  private final NodeReader reader;

  FacetReader(NodeReader reader) {
    this.reader = reader;
  }

  RawFacet read(Node.Member member) {
    Located<String> id = new Located<>(member.key(), member.keyAt());
    Optional<MappingFields> fields =
        reader.fields(member.value(), NodeReader.quoted(member.key()), FACET);
    if (fields.isEmpty()) {
      return new RawFacet(id, new Located<>("", member.keyAt()), UniqueIdMap.unread(), false);
    }
    UniqueIdMap<RawTerm> terms =
        new UniqueIdMapReader(reader).filled(fields.get(), "terms", AllowedKeys.NONE, this::term);
    boolean isCharted =
        fields.get().node("chart").flatMap(node -> reader.flag(node, "\"chart\"")).orElse(false);
    return new RawFacet(id, fields.get().text("label"), terms, isCharted);
  }

  private RawTerm term(Node.Member member) {
    Located<String> id = new Located<>(member.key(), member.keyAt());
    Located<String> none = new Located<>("", member.keyAt());
    NamedNode named = new NamedNode(member.value(), NodeReader.quoted(member.key()));
    return reader
        .textOrFields(named, "label", TERM)
        .map(own -> new RawTerm(id, own.text("label"), own.word("broader"), own.texts("keywords")))
        .orElse(new RawTerm(id, none, none, List.of()));
  }
}
