package org.leaven.dataset.form;

import java.util.List;
import java.util.Optional;
import org.leaven.dataset.form.HeadForm.FacetForm;
import org.leaven.dataset.form.HeadForm.TermForm;
import org.leaven.dataset.tree.Node;
import org.leaven.source.Located;

/** Reads a facet of {@code kb.yaml} and its terms. */
final class FacetReader {
  private static final Shape FACET = Shape.of("a facet", "chart").requiring("label", "terms");
  private static final Shape TERM = Shape.of("a term", "broader", "keywords").requiring("label");

  private final NodeReader reader;

  FacetReader(NodeReader reader) {
    this.reader = reader;
  }

  FacetForm read(Node.Member member) {
    Located<String> id = new Located<>(member.key(), member.keyAt());
    Optional<Fields> fields = reader.fields(member.value(), NodeReader.quoted(member.key()), FACET);
    if (fields.isEmpty()) {
      return new FacetForm(id, new Located<>("", member.keyAt()), Catalogue.unread(), false);
    }
    Catalogue<TermForm> terms =
        new CatalogueReader(reader).filled(fields.get(), "terms", this::term);
    boolean isCharted =
        fields.get().node("chart").flatMap(node -> reader.flag(node, "\"chart\"")).orElse(false);
    return new FacetForm(id, fields.get().text("label"), terms, isCharted);
  }

  private TermForm term(Node.Member member) {
    Located<String> id = new Located<>(member.key(), member.keyAt());
    Located<String> none = new Located<>("", member.keyAt());
    NamedNode named = new NamedNode(member.value(), NodeReader.quoted(member.key()));
    return reader
        .textOrFields(named, "label", TERM)
        .map(own -> new TermForm(id, own.text("label"), own.word("broader"), own.texts("keywords")))
        .orElse(new TermForm(id, none, none, List.of()));
  }
}
