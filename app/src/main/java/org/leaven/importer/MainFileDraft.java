package org.leaven.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.leaven.dataset.parse.Node;
import org.leaven.importer.map.NodeValues;
import org.leaven.importer.text.IdMaker;
import org.leaven.source.problem.Position;
import org.leaven.source.text.TextFolder;

/** Writes the draft of a main file with all ids that imported entries name. */
final class MainFileDraft {
  private static final Position NOWHERE = Position.startOf("");
  private static final String HEADER =
      """
      # A draft with the ids that the imported records name, in alphabetical order.
      # Give it a title, put verdicts and topics in the order in which readers shall see them,
      # write their labels, and say for each verdict whether it is positive, neutral or negative.
      """;

  private final String folder;
  private final IdMaker ids;
  private final TreeSet<String> verdicts = new TreeSet<>();
  private final TreeSet<String> topics = new TreeSet<>();
  private final TreeSet<String> sources = new TreeSet<>();
  private final Map<String, TreeSet<String>> facets = new TreeMap<>();
  private final Map<String, Node> fields = new TreeMap<>();

  /**
   * Prepares a draft.
   *
   * @param folder of the entries, below {@code content/}
   * @param ids knows the texts that ids were made of
   */
  MainFileDraft(String folder, IdMaker ids) {
    this.folder = folder;
    this.ids = ids;
  }

  String of(List<Candidate> candidates) {
    candidates.forEach(candidate -> entry(candidate.entry()));
    String many = label(folder.substring(folder.lastIndexOf('/') + 1));
    String entries = many.toLowerCase(Locale.ROOT);
    List<Node.Member> head = new ArrayList<>();
    head.add(member("id", text(TextFolder.slug(folder))));
    head.add(member("title", text(many)));
    head.add(
        member(
            "nouns",
            mapping(
                List.of(
                    member("entry", text(TextFolder.singular(entries))),
                    member("entries", text(entries))))));
    head.add(member("verdicts", labelled(verdicts, member("polarity", text("neutral")))));
    head.add(member("topics", labelled(topics)));
    List<Node.Member> grouped =
        facets.entrySet().stream().map(facet -> facet(facet.getKey(), facet.getValue())).toList();
    addUnlessEmpty(head, "facets", mapping(grouped));
    addUnlessEmpty(
        head,
        "fields",
        mapping(
            fields.entrySet().stream().map(own -> field(own.getKey(), own.getValue())).toList()));
    addUnlessEmpty(head, "sources", labelled(sources));
    return HEADER + EntryWriter.write(mapping(head));
  }

  private static void addUnlessEmpty(List<Node.Member> head, String key, Node.Mapping value) {
    if (!value.members().isEmpty()) {
      head.add(member(key, value));
    }
  }

  private void entry(Node.Mapping entry) {
    for (Node.Member member : entry.members()) {
      switch (member.key()) {
        case "verdicts" -> members(member.value()).forEach(topic -> topics.add(topic.key()));
        case "facets" -> members(member.value()).forEach(this::terms);
        case "fields" ->
            members(member.value()).forEach(own -> fields.putIfAbsent(own.key(), own.value()));
        default -> {}
      }
    }
    inside(entry);
  }

  /** The verdicts and sources that are named at any depth. */
  private void inside(Node node) {
    if (node instanceof Node.Sequence list) {
      list.items().forEach(this::inside);
    }
    for (Node.Member member : members(node)) {
      boolean isSource = member.key().equals("source");
      if (isSource || member.key().equals("verdict")) {
        NodeValues.items(member.value())
            .flatMap(item -> NodeValues.plain(item).stream())
            .forEach(id -> (isSource ? sources : verdicts).add(id.split(":", 2)[0]));
      }
      inside(member.value());
    }
  }

  private void terms(Node.Member facet) {
    TreeSet<String> terms = facets.computeIfAbsent(facet.key(), id -> new TreeSet<>());
    NodeValues.items(facet.value())
        .flatMap(
            item ->
                item instanceof Node.Mapping mapping
                    ? mapping.members().stream()
                        .filter(own -> own.key().equals("term"))
                        .map(Node.Member::value)
                    : Stream.of(item))
        .flatMap(term -> NodeValues.plain(term).stream())
        .forEach(terms::add);
  }

  private Node.Member facet(String id, SortedSet<String> terms) {
    List<Node.Member> labels = terms.stream().map(term -> member(term, text(label(term)))).toList();
    return member(
        id, mapping(List.of(member("label", text(label(id))), member("terms", mapping(labels)))));
  }

  private Node.Member field(String id, Node value) {
    String type =
        value instanceof Node.Numeral ? "number" : value instanceof Node.Flag ? "yes-no" : "text";
    return member(
        id, mapping(List.of(member("label", text(label(id))), member("type", text(type)))));
  }

  private Node.Mapping labelled(SortedSet<String> all, Node.Member... more) {
    return mapping(
        all.stream()
            .map(
                id -> {
                  List<Node.Member> members = new ArrayList<>();
                  members.add(member("label", text(label(id))));
                  members.addAll(List.of(more));
                  return member(id, mapping(members));
                })
            .toList());
  }

  /** The text that an id was made of, otherwise its words. */
  private String label(String id) {
    String words = ids.text(id).orElse(id.replace('-', ' ')).strip();
    return words.isEmpty()
        ? id
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static List<Node.Member> members(Node node) {
    return node instanceof Node.Mapping mapping ? mapping.members() : List.of();
  }

  private static Node.Member member(String key, Node value) {
    return new Node.Member(key, NOWHERE, value);
  }

  private static Node text(String text) {
    return new Node.Text(text, NOWHERE);
  }

  private static Node.Mapping mapping(List<Node.Member> members) {
    return new Node.Mapping(members, NOWHERE);
  }
}
