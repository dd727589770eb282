package org.leaven.dataset.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.raw.RawMainFile.ListReasons;
import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.dataset.raw.RawReason;
import org.leaven.source.problem.Located;

/** Reads a topic of {@code kb.yaml}. */
final class TopicReader {
  static final AllowedKeys KEYS =
      AllowedKeys.of(
              "a topic",
              "in-text",
              "aliases",
              "keywords",
              "summary",
              "reasons",
              "source",
              "broader",
              "reviewed")
          .requiring("label");

  private final NodeReader reader;

  TopicReader(NodeReader reader) {
    this.reader = reader;
  }

  RawTopic read(Node.Member member) {
    Located<String> id = new Located<>(member.key(), member.keyAt());
    Located<String> none = new Located<>("", member.keyAt());
    return reader
        .fields(member.value(), NodeReader.quoted(member.key()), KEYS)
        .map(fields -> topic(id, fields))
        .orElse(
            new RawTopic(
                id, none, "", List.of(), List.of(), "", none, List.of(), false, List.of(), null));
  }

  private RawTopic topic(Located<String> id, MappingFields fields) {
    Optional<List<Node.Member>> lists =
        fields.node("reasons").flatMap(node -> reader.members(node, "\"reasons\""));
    return new RawTopic(
        id,
        fields.text("label"),
        fields.text("in-text").value(),
        fields.texts("aliases"),
        fields.texts("keywords"),
        fields.text("summary").value(),
        fields.word("broader"),
        reasons(lists.orElse(List.of())),
        lists.isPresent() || !fields.has("reasons"),
        CitationReader.read(fields, reader),
        ReviewReader.read(fields, reader));
  }

  private List<ListReasons> reasons(List<Node.Member> lists) {
    List<ListReasons> reasons = new ArrayList<>();
    for (Node.Member list : lists) {
      Located<String> verdict = new Located<>(list.key(), list.keyAt());
      List<RawReason> own = ReasonReader.read(list.value(), list.key(), reader);
      reasons.add(new ListReasons(verdict, own));
    }
    return reasons;
  }
}
