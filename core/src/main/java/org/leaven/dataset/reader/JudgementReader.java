package org.leaven.dataset.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawEntry.RawJudgement;
import org.leaven.source.problem.Located;

/** Reads an entry's judgements for one topic: one, or a list of them. */
final class JudgementReader {
  static final AllowedKeys KEYS =
      AllowedKeys.of(
              "a verdict",
              "reason",
              "if",
              "only-if",
              "includes",
              "source",
              "note",
              "updated",
              "certainty")
          .requiring("verdict");

  private final NodeReader reader;

  JudgementReader(NodeReader reader) {
    this.reader = reader;
  }

  List<RawJudgement> read(Node.Member member) {
    List<NamedNode> judgements = NodeReader.oneOrMany(member.value(), member.key());
    if (judgements.isEmpty()) {
      String what = NodeReader.quoted(member.key()) + " is an empty list";
      reader.badValue(member.value().at(), what, "write a verdict, or leave the topic out");
    }
    return judgements.stream().map(named -> read(member, named)).toList();
  }

  private RawJudgement read(Node.Member member, NamedNode named) {
    Located<String> topic = new Located<>(member.key(), member.keyAt());
    Located<String> none = new Located<>("", named.node().at());
    return reader
        .fields(named.node(), named.name(), KEYS)
        .map(fields -> judgement(topic, fields))
        .orElse(
            new RawJudgement(
                topic, none, List.of(), true, "", "", List.of(), List.of(), "", null, none));
  }

  private RawJudgement judgement(Located<String> topic, MappingFields fields) {
    Optional<Node> reason = fields.node("reason");
    return new RawJudgement(
        topic,
        fields.word("verdict"),
        reason.map(node -> ReasonReader.read(node, "reason", reader)).orElse(List.of()),
        fields.has("reason"),
        fields.text("if").value(),
        fields.text("only-if").value(),
        fields.words("includes"),
        CitationReader.read(fields, reader),
        fields.text("note").value(),
        updated(fields),
        fields.word("certainty"));
  }

  private @Nullable LocalDate updated(MappingFields fields) {
    return fields.node("updated").flatMap(node -> reader.date(node, "\"updated\"")).orElse(null);
  }
}
