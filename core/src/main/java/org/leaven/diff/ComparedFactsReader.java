package org.leaven.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.diff.ComparedFacts.EntryFacts;
import org.leaven.diff.ComparedFacts.JudgementFacts;
import org.leaven.diff.ComparedFacts.OwnTexts;
import org.leaven.diff.ComparedFacts.StepFacts;
import org.leaven.source.SourceFile;

/** Reads the facts to compare from the JSON files of {@code api/v1}. */
final class ComparedFactsReader {
  private final DiffInput data;

  ComparedFactsReader(DiffInput data) {
    this.data = data;
  }

  ComparedFacts read() throws IOException {
    Map<String, String> topics = new TreeMap<>();
    for (Node topic : list(file("topics.json"), "topics")) {
      topics.put(text(topic, "id"), text(topic, "label"));
    }
    Map<String, List<String>> relations = relations();
    Map<String, EntryFacts> entries = new TreeMap<>();
    for (Node entry : list(file("entries.json"), "entries")) {
      String id = text(entry, "id");
      entries.put(
          id, entry(file("entries/" + id + ".json"), relations.getOrDefault(id, List.of())));
    }
    return new ComparedFacts(entries, topics);
  }

  private Node file(String name) throws IOException {
    String text = new String(data.read(name), StandardCharsets.UTF_8);
    Optional<Node> root = TreeParser.read(new SourceFile(name, text)).value();
    return root.orElseThrow(() -> new IOException(name + " of the data cannot be read"));
  }

  private static EntryFacts entry(Node entry, List<String> relations) {
    Map<String, List<JudgementFacts>> judgements = new TreeMap<>();
    for (Node standing : list(entry, "standings")) {
      if (!text(standing, "listing").equals("none")) {
        judgements.put(text(standing, "topic"), judgements(standing));
      }
    }
    List<StepFacts> steps = new ArrayList<>();
    for (Node step : list(entry, "steps")) {
      List<String> doses = list(step, "doses").stream().map(ComparedFactsReader::dose).toList();
      steps.add(new StepFacts(text(step, "text"), String.join(", ", doses)));
    }
    return new EntryFacts(
        text(entry, "name"),
        state(entry),
        prose(entry, "summary"),
        judgements,
        steps,
        texts(entry, "adaptations"),
        own(entry),
        relations,
        facets(entry),
        fields(entry));
  }

  private static OwnTexts own(Node entry) {
    List<String> lines =
        texts(entry, "body").stream()
            .flatMap(String::lines)
            .filter(line -> !line.isBlank())
            .toList();
    List<String> links =
        list(entry, "links").stream()
            .map(link -> text(link, "label") + " (" + text(link, "url") + ")")
            .toList();
    Node review = entry.get("reviewed").orElse(entry);
    String due = text(entry, "reviewBy");
    String said =
        Stream.of(
                text(review, "by"),
                text(review, "role"),
                text(review, "on"),
                due.isEmpty() ? "" : "due by " + due)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return new OwnTexts(words(entry, "formerIds"), text(entry, "reading"), lines, links, said);
  }

  private static List<JudgementFacts> judgements(Node standing) {
    boolean isNamed = text(standing, "listing").equals("named");
    List<Node> several = list(standing, "judgements");
    return (several.isEmpty() ? List.of(standing) : several)
        .stream().map(own -> judgement(own, isNamed)).toList();
  }

  private static JudgementFacts judgement(Node own, boolean isNamed) {
    return new JudgementFacts(
        text(own, "verdict"),
        isNamed ? String.join(", ", words(own, "namedUnder")) : "",
        String.join("; ", conditions(own)),
        own.get("certainty").map(each -> text(each, "id")).orElse(""),
        texts(own, "reasons"),
        texts(own, "listReasons"),
        prose(own, "note"),
        words(own, "includes"),
        texts(own, "sources"));
  }

  /** {@code only-if: You breathe.} */
  private static List<String> conditions(Node standing) {
    return list(standing, "conditions").stream()
        .map(each -> text(each, "kind") + ": " + text(each, "text"))
        .toList();
  }

  /** {@code hold 30 s per side}. */
  private static String dose(Node dose) {
    List<String> words = new ArrayList<>();
    words.add(text(dose, "kind"));
    words.add(text(dose, "amount"));
    words.add(text(dose, "unit"));
    words.add(text(dose, "per").isEmpty() ? "" : "per " + text(dose, "per"));
    words.removeIf(String::isEmpty);
    return String.join(" ", words);
  }

  /** Relations by the entry that declares them, so that each occurs once. */
  private Map<String, List<String>> relations() throws IOException {
    Map<String, List<String>> relations = new HashMap<>();
    for (Node tie : list(file("relations.json"), "relations")) {
      String topic = text(tie, "topic").isEmpty() ? "" : " for " + text(tie, "topic");
      relations
          .computeIfAbsent(text(tie, "entry"), id -> new ArrayList<>())
          .add(text(tie, "kind") + " " + text(tie, "target") + topic);
    }
    return relations;
  }

  private static List<String> facets(Node entry) {
    List<String> facets = new ArrayList<>();
    for (Node facet : list(entry, "facets")) {
      for (Node term : list(facet, "terms")) {
        String basis = text(term, "basis");
        String doubt = basis.equals("stated") || basis.isEmpty() ? "" : " (" + basis + ")";
        facets.add(text(facet, "id") + ": " + text(term, "id") + doubt);
      }
    }
    return facets;
  }

  /** {@code withdrawn on 2026-01-31: It lets go. (instead: epoxy)}. */
  private static String state(Node entry) {
    return entry
        .get("withdrawn")
        .map(
            own ->
                "withdrawn on "
                    + text(own, "on")
                    + ": "
                    + prose(own, "why")
                    + " (instead: "
                    + String.join(", ", words(own, "instead"))
                    + ")")
        .orElse(text(entry, "state"));
  }

  /** The values by field, with the basis where the source does not state it. */
  private static Map<String, String> fields(Node entry) {
    Map<String, String> fields = new TreeMap<>();
    for (Node field : list(entry, "fields")) {
      String basis = text(field, "basis");
      String doubt = basis.equals("stated") ? "" : " (" + basis + ")";
      String sources = String.join(", ", texts(field, "sources"));
      String source = sources.isEmpty() ? "" : " [" + sources + "]";
      fields.put(text(field, "id"), text(field, "text") + doubt + source);
    }
    return fields;
  }

  private static List<Node> list(Node node, String key) {
    return node.get(key)
        .map(own -> own instanceof Node.Sequence list ? list.items() : List.<Node>of())
        .orElse(List.of());
  }

  private static String text(Node node, String key) {
    return node.get(key).map(ComparedFactsReader::plain).orElse("");
  }

  private static String plain(Node node) {
    return node instanceof Node.Text text ? text.value() : "";
  }

  private static String prose(Node node, String key) {
    return node.get(key).map(own -> text(own, "text")).orElse("");
  }

  private static List<String> texts(Node node, String key) {
    return list(node, key).stream().map(own -> text(own, "text")).toList();
  }

  private static List<String> words(Node node, String key) {
    return list(node, key).stream().map(ComparedFactsReader::plain).toList();
  }
}
