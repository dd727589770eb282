package org.leaven.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.leaven.cases.Cases;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.raw.EntryFile;
import org.leaven.dataset.reader.EntryReader;
import org.leaven.dataset.reader.MainFileReader;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** The schemas accept what the readers accept, and nothing else, as far as shapes go. */
class SchemaTest {
  private static final int MUTANTS = 3_000;
  private static final Schema HEAD = schema("kb.schema.json");
  private static final Schema ENTRY = schema("entry.schema.json");
  private static final List<String> HEAD_KEYS =
      List.of(
          "id",
          "title",
          "tagline",
          "language",
          "nouns",
          "entry",
          "entries",
          "verdicts",
          "label",
          "polarity",
          "needs-reason",
          "topics",
          "aliases",
          "keywords",
          "summary",
          "reasons",
          "source",
          "broader",
          "facets",
          "terms",
          "sources",
          "note",
          "url",
          "locator",
          "glossary",
          "theme",
          "accepted",
          "code",
          "file",
          "accent",
          "colours",
          "paper",
          "ink",
          "edge",
          "light",
          "dark",
          "fonts",
          "headings",
          "logo",
          "footer",
          "schema-org",
          "page",
          "activities",
          "chart",
          "text",
          "basis",
          "reviewed",
          "by",
          "role",
          "on");
  private static final List<String> ENTRY_KEYS =
      List.of(
          "id",
          "name",
          "kind",
          "summary",
          "aliases",
          "keywords",
          "facets",
          "term",
          "basis",
          "source",
          "steps",
          "text",
          "hold",
          "duration",
          "repetitions",
          "sets",
          "frequency",
          "rest",
          "per",
          "pose",
          "start",
          "joints",
          "right-knee",
          "spine",
          "prop",
          "arrow",
          "part",
          "way",
          "view",
          "adaptations",
          "media",
          "image",
          "alt",
          "video",
          "poster",
          "caption",
          "credit",
          "licence",
          "verdicts",
          "verdict",
          "reason",
          "only-if",
          "includes",
          "note",
          "updated",
          "variant-of",
          "part-of",
          "combines",
          "see-also",
          "alternative-to",
          "entry",
          "topic",
          "links",
          "url",
          "label",
          "reviewed",
          "by",
          "role",
          "on",
          "reading",
          "former-ids",
          "review-by");

  private static Schema schema(String name) {
    SchemaRegistryConfig strict =
        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(strict))
        .getSchema(SchemaLocation.of("https://example.org/" + name), text(name), InputFormat.JSON);
  }

  private static String text(String name) {
    try (InputStream stream = DatasetReader.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static List<Problem> headProblems(Node root) {
    Problems problems = new Problems();
    MainFileReader.read(root, problems);
    return problems.sorted();
  }

  private static List<Problem> entryProblems(Node root) {
    String stem = "plank";
    if (PlainNodes.of(root) instanceof Map<?, ?> map && map.get("id") instanceof String id) {
      stem = id;
    }
    Problems problems = new Problems();
    EntryReader.read(root, new EntryFile("content/plank.yaml", stem, "exercises"), problems);
    return problems.sorted();
  }

  /** All documents of the case folders that can be parsed: heads first, then entry files. */
  private static List<List<Object>> documents(List<Path> folders) {
    List<Object> heads = new ArrayList<>();
    List<Object> entries = new ArrayList<>();
    for (Path folder : folders) {
      for (SourceFile file : SourceTreeReader.read(folder).value().data()) {
        Object document = TreeParser.read(file).value().map(PlainNodes::of).orElse(null);
        if (document != null) {
          (file.stem().equals("kb") ? heads : entries).add(document);
        }
      }
    }
    return List.of(heads, entries);
  }

  /** Whether both accept a document; fails when they disagree. */
  private static boolean compare(@Nullable Object document, boolean head) {
    String json = PlainNodes.json(document);
    Optional<Node> root = TreeParser.read(new SourceFile("content/x.json", json)).value();
    assertTrue(root.isPresent(), json);
    List<Problem> problems = head ? headProblems(root.get()) : entryProblems(root.get());
    List<Error> errors = (head ? HEAD : ENTRY).validate(json, InputFormat.JSON);
    assertEquals(
        problems.isEmpty(), errors.isEmpty(), () -> json + "\n" + problems + "\n" + errors);
    return problems.isEmpty();
  }

  private static void compareMutants(boolean head) {
    long seed = Long.getLong("leaven.seed", new Random().nextLong());
    System.out.println("SchemaTest: -Dleaven.seed=" + seed);
    Random random = new Random(seed);
    List<Object> samples = documents(Cases.all()).get(head ? 0 : 1);
    Mutator mutator = new Mutator(random, head ? HEAD_KEYS : ENTRY_KEYS, samples);
    List<Object> good = samples.stream().filter(sample -> compare(sample, head)).toList();
    int accepted = 0;
    for (int i = 0; i < MUTANTS; i++) {
      Object mutant = mutator.mutate(good.get(random.nextInt(good.size())));
      accepted += compare(mutant, head) ? 1 : 0;
    }
    assertTrue(accepted > MUTANTS / 50, "too few good documents to prove anything: " + accepted);
  }

  @Test
  void caseFoldersAreJudgedAlike() {
    documents(Cases.all()).get(0).forEach(head -> compare(head, true));
    documents(Cases.all()).get(1).forEach(entry -> compare(entry, false));
  }

  @Test
  void everySmallChangeIsJudgedAlike() {
    List<List<Object>> good = documents(List.of(Path.of("core/src/test/cases/good")));
    Mutator heads = new Mutator(new Random(0), HEAD_KEYS, List.of());
    Mutator entries = new Mutator(new Random(0), ENTRY_KEYS, List.of());
    good.get(0).forEach(head -> heads.everyChange(head).forEach(own -> compare(own, true)));
    good.get(1).forEach(entry -> entries.everyChange(entry).forEach(own -> compare(own, false)));
  }

  @Test
  void everyWarningAndNoErrorCanBeAccepted() {
    for (ProblemCode code : ProblemCode.values()) {
      Map<String, Object> acceptance =
          Map.of("code", code.id(), "file", "content/x.yaml", "reason", "It may stay.");
      Map<String, Object> verdict = Map.of("label", "Best", "polarity", "positive");
      Map<String, Object> head =
          Map.of(
              "id", "back",
              "title", "Back",
              "verdicts", Map.of("best", verdict),
              "topics", Map.of("upper", Map.of("label", "Upper")),
              "accepted", List.of(acceptance));
      assertEquals(code.canBeWarning(), compare(head, true), code.id());
    }
  }

  @Test
  void changedHeadsAreJudgedAlike() {
    compareMutants(true);
  }

  @Test
  void changedEntriesAreJudgedAlike() {
    compareMutants(false);
  }

  @Test
  void everyKeyHasATitleForEditors() {
    for (String name : List.of("kb.schema.json", "entry.schema.json")) {
      Optional<Node> root = TreeParser.read(new SourceFile("content/x.json", text(name))).value();
      Map<?, ?> schema = (Map<?, ?>) root.map(PlainNodes::of).orElseThrow();
      Object definitions = Optional.ofNullable(schema.get("$defs")).orElseThrow();
      assertEquals(List.of(), untitled(schema, (Map<?, ?>) definitions), name);
    }
  }

  private static List<String> untitled(Object part, Map<?, ?> definitions) {
    List<String> untitled = new ArrayList<>();
    if (part instanceof List<?> list) {
      list.forEach(item -> untitled.addAll(untitled(item, definitions)));
    }
    if (part instanceof Map<?, ?> map) {
      map.values().forEach(own -> untitled.addAll(untitled(own, definitions)));
      if (map.get("properties") instanceof Map<?, ?> properties && map.containsKey("type")) {
        properties.forEach(
            (key, own) -> {
              if (!isTitled((Map<?, ?>) own, definitions)) {
                untitled.add(key.toString());
              }
            });
      }
    }
    return untitled;
  }

  private static boolean isTitled(Map<?, ?> property, Map<?, ?> definitions) {
    String reference = String.valueOf(property.get("$ref")).replace("#/$defs/", "");
    return property.containsKey("title")
        || (definitions.get(reference) instanceof Map<?, ?> other && other.containsKey("title"));
  }
}
