package org.leaven.importer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leaven.dataset.parse.Node;
import org.leaven.importer.map.NodeValues;
import org.leaven.importer.text.IdMaker;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.TextFolding;
import org.leaven.sourceedit.YamlWriter;

/**
 * Drafts {@code kb.yaml} with the ids that imported entries name. What cannot be an id, or is
 * probably misspelt, is left out and reported.
 */
final class MainFileDrafter {
  private static final String HEADER =
      """
      # A draft with the ids that the imported records name, in alphabetical order.
      # Give it a title, put verdicts and topics in the order in which readers shall see them,
      # write their labels, and say for each verdict whether it is positive, neutral or negative.
      # Each negative verdict needs a reason, unless the verdict has "needs-reason: false".
      """;

  private final String folder;
  private final IdMaker ids;
  private final Problems problems;
  private final Set<Position> faulty;
  private final DraftIds verdicts = new DraftIds("verdict");
  private final DraftIds topics = new DraftIds("topic");
  private final DraftIds sources = new DraftIds("source");
  private final DraftIds facets = new DraftIds("facet");
  private final DraftIds fields = new DraftIds("field");
  private final Map<String, DraftIds> terms = new TreeMap<>();
  private final Map<String, Map<String, Integer>> types = new TreeMap<>();

  /**
   * Prepares a draft.
   *
   * @param folder of the entries, below {@code content/}
   * @param ids knows the texts that ids were made of
   * @param problems those of the records, at whose positions no ids are taken; gets those of ids
   */
  MainFileDrafter(String folder, IdMaker ids, Problems problems) {
    this.folder = folder;
    this.ids = ids;
    this.problems = problems;
    this.faulty =
        problems.sorted().stream()
            .filter(Problem::isError)
            .map(Problem::at)
            .collect(Collectors.toSet());
  }

  /**
   * The text of the file; empty where the entries name no verdict or no topic.
   *
   * @param title of the knowledge base; if empty, it is called as its entries are
   */
  Optional<String> of(List<Candidate> candidates, String title) {
    candidates.forEach(candidate -> entry(candidate.entry()));
    Map<String, Object> scale = labelled(verdicts, true, id -> Map.of("polarity", "neutral"));
    Map<String, Object> subjects = labelled(topics, false, id -> Map.of());
    if (scale.isEmpty() || subjects.isEmpty()) {
      return Optional.empty();
    }
    String many = label(folder.substring(folder.lastIndexOf('/') + 1));
    String entries = many.toLowerCase(Locale.ROOT);
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("id", TextFolding.slug(folder));
    head.put("title", title.isEmpty() ? many : title);
    Map<String, Object> nouns = new LinkedHashMap<>();
    nouns.put("entry", TextFolding.singular(entries));
    nouns.put("entries", entries);
    head.put("nouns", nouns);
    head.put("verdicts", scale);
    head.put("topics", subjects);
    head.put("facets", labelled(facets, false, this::terms));
    head.put("fields", labelled(fields, false, this::type));
    head.put("sources", labelled(sources, false, id -> Map.of()));
    return Optional.of(HEADER + YamlWriter.write(NodeValues.mapping(head)));
  }

  private void entry(Node.Mapping entry) {
    for (Node.Member member : entry.members()) {
      List<Node.Member> inside = member.value().members();
      switch (member.key()) {
        case "verdicts" -> inside.forEach(topic -> add(topics, topic));
        case "facets" -> inside.forEach(this::facet);
        case "fields" -> inside.forEach(this::field);
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
    for (Node.Member member : node.members()) {
      if (member.key().equals("source") || member.key().equals("verdict")) {
        add(member.key().equals("source") ? sources : verdicts, member.value());
      }
      inside(member.value());
    }
  }

  private void facet(Node.Member facet) {
    add(facets, facet);
    DraftIds own = terms.computeIfAbsent(facet.key(), id -> new DraftIds("term"));
    NodeValues.items(facet.value()).forEach(item -> add(own, item.get("term").orElse(item)));
  }

  private void field(Node.Member field) {
    add(fields, field);
    types
        .computeIfAbsent(field.key(), id -> new TreeMap<>())
        .merge(type(field.value().get("value").orElse(field.value())), 1, Integer::sum);
  }

  private void add(DraftIds kind, Node.Member member) {
    if (!faulty.contains(member.keyAt())) {
      kind.add(member.key(), member.keyAt());
    }
  }

  /** Adds each id of a value, without the place in a source. */
  private void add(DraftIds kind, Node value) {
    NodeValues.items(value)
        .filter(item -> !faulty.contains(item.at()))
        .forEach(
            item ->
                NodeValues.plain(item).ifPresent(id -> kind.add(id.split(":", 2)[0], item.at())));
  }

  private Map<String, Object> terms(String facet) {
    DraftIds own = terms.getOrDefault(facet, new DraftIds("term"));
    Map<String, Object> labels = new LinkedHashMap<>();
    own.valid(this::label, false, problems).forEach(term -> labels.put(term, label(term)));
    return Map.of("terms", labels);
  }

  private static String type(Node value) {
    if (value instanceof Node.Text text) {
      boolean isDate = text.value().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
      return text.value().matches("https?://\\S+") ? "link" : isDate ? "date" : "text";
    }
    return value instanceof Node.Numeral ? "number" : "yes-no";
  }

  /** The type of most values of a field. */
  private Map<String, Object> type(String field) {
    Map<String, Integer> counts = types.getOrDefault(field, Map.of("text", 1));
    String type = Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    return new TreeMap<>(Map.of("type", type, "unit", type.equals("number") ? "none" : ""));
  }

  private Map<String, Object> labelled(
      DraftIds kind, boolean isScale, Function<String, Map<String, Object>> more) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (String id : kind.valid(this::label, isScale, problems)) {
      Map<String, Object> own = new LinkedHashMap<>(Map.of("label", label(id)));
      own.putAll(more.apply(id));
      if (!Map.of().equals(own.get("terms"))) {
        all.put(id, own);
      }
    }
    return all;
  }

  /** The text that an id was made of, with spaces where it is itself an id; otherwise its words. */
  private String label(String id) {
    String text = ids.text(id).orElse(id);
    String words = (text.contains(" ") ? text : text.replaceAll("[-_]+", " ")).strip();
    return words.isEmpty()
        ? id
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
