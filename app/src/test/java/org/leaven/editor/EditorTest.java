package org.leaven.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.schema.NodeToJson;
import org.leaven.figure.Figure;
import org.leaven.figure.Pose;
import org.leaven.figure.StartPose;
import org.leaven.figure.ViewDirection;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.Json;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.tree.Trees;

class EditorTest {
  private static final String MILK = "content/foods/milk.yaml";
  private static final String MILK_TEXT =
      """
      # kept cold
      name: Milk
      former-ids: [cow-milk]
      verdicts:
        fridge: {verdict: good, source: "book:3"} # of course
        shelf: [{verdict: bad, if: It is open.}, {verdict: good, if: It is dried.}]
      """;

  @TempDir Path folder;
  private Editor editor;

  @SuppressWarnings("NullAway.Init") // made before each test
  EditorTest() {}

  @BeforeEach
  void write() throws IOException {
    write(
        "content/kb.yaml",
        """
        id: k
        title: Kitchen
        verdicts:
          good: {label: Good, polarity: positive}
          bad: {label: Bad, polarity: negative}
        topics:
          fridge: {label: The fridge, reasons: {bad: It freezes.}}
          shelf: {label: The shelf, reasons: {bad: It smells.}}
        sources:
          book: {label: The book, locator: page}
        """);
    write(MILK, MILK_TEXT);
    write(
        "content/foods/rice.yaml",
        "name: Rice\nsee-also: milk\nverdicts: {shelf: {verdict: good}}\n");
    write(
        "content/more.yaml",
        """
        - id: tea
          name: Tea
          verdicts: {shelf: {verdict: good}}
        - id: soy
          name: Soy
          verdicts: {shelf: {verdict: good}}
        """);
    write("content/about.md", "title=About\ntype=page\nstatus=published\n~~~~~~\nOn [[milk]].\n");
    editor = new Editor(new BuildOptions(folder, "", null));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private Node ask(int status, String action, Map<String, Object> request) throws IOException {
    EditorResponse reply = editor.answer(action, Json.compact(request));
    assertEquals(status, reply.status(), reply.json());
    return TreeParser.read(new SourceFile("answer.json", reply.json())).value().orElseThrow();
  }

  private static String text(Node node, String key) {
    return node.get(key).map(own -> ((Node.Text) own).value()).orElseThrow();
  }

  private String hash(String path) throws IOException {
    return text(ask(200, "open", Map.of("path", path)), "hash");
  }

  @Test
  void aFileThatChangedMeanwhileIsNotOverwritten() throws IOException {
    String hash = hash(MILK);
    write(MILK, MILK_TEXT.replace("Milk", "Fresh milk"));
    Map<String, Object> value = Map.of("name", "Sour milk");
    Node answer = ask(409, "save", Map.of("path", MILK, "hash", hash, "value", value));
    assertEquals(MILK_TEXT.replace("Milk", "Fresh milk"), text(answer, "theirs"));
    assertEquals("# kept cold\nname: Sour milk\n", text(answer, "mine"));
    assertEquals(MILK_TEXT.replace("Milk", "Fresh milk"), read(MILK));
  }

  @Test
  void movedTopicsTakeTheirLinesAlong() throws IOException {
    String main = "content/kb.yaml";
    String before = read(main).replace("  shelf:", "  # beside the door\n  shelf:");
    write(main, before);
    Node opened = ask(200, "open", Map.of("path", main));
    Object order = Map.of("at", List.of("topics"), "keys", List.of("shelf", "fridge"));
    ask(
        200,
        "save",
        Map.of(
            "path", main,
            "hash", text(opened, "hash"),
            "value", Objects.requireNonNull(NodeToJson.of(opened.get("value").orElseThrow())),
            "orders", List.of(order)));
    String fridge = "  fridge: {label: The fridge, reasons: {bad: It freezes.}}\n";
    String shelf = "  # beside the door\n  shelf: {label: The shelf, reasons: {bad: It smells.}}\n";
    assertEquals(before.replace(fridge + shelf, shelf + fridge), read(main));
  }

  @Test
  void savesOfOneStepAreTakenBackTogether() throws IOException {
    Map<String, String> before = Trees.checksums(folder);
    for (String path : List.of(MILK, "content/foods/rice.yaml", MILK)) {
      String text = read(path) + "summary-" + read(MILK).length() + ": x\n";
      ask(200, "save", Map.of("path", path, "hash", hash(path), "text", text, "step", "1"));
    }
    ask(200, "undo", Map.of());
    assertEquals(before, Trees.checksums(folder));
    ask(404, "undo", Map.of());
  }

  @Test
  void aDraggedFigureIsDrawnWithItsNewAngle() throws IOException {
    Map<String, Object> pose = Map.of("start", "standing", "joints", Map.of("tail", 1));
    Node drawn = ask(200, "figure", Map.of("value", pose, "joint", "right-hip", "x", 900, "y", 0));
    Pose raised =
        new Pose(StartPose.STANDING, Map.of("right-hip", 90), null, null, ViewDirection.SIDE);
    assertEquals(Figure.of(raised).svg(), text(drawn, "svg"));
    assertTrue(drawn.get("angle").toString().contains("90"), drawn::toString);
    assertTrue(ask(200, "figure", Map.of("value", Map.of())).get("svg").isEmpty());
  }

  @Test
  void aChangeIsNotTakenBackOverAnother() throws IOException {
    ask(200, "save", Map.of("path", MILK, "hash", hash(MILK), "text", "name: A\n"));
    write(MILK, "name: B\n");
    ask(409, "undo", Map.of());
    assertEquals("name: B\n", read(MILK));
  }

  @Test
  void changesAreTakenBackAndMadeAgain() throws IOException {
    Map<String, String> before = Trees.checksums(folder);
    ask(200, "save", Map.of("path", MILK, "hash", hash(MILK), "text", "name: A\n"));
    ask(200, "delete", Map.of("path", "content/about.md"));
    ask(200, "create-entry", Map.of("name", "Grüner Tee"));
    ask(200, "rename", Map.of("id", "soy", "to", "soya"));
    Map<String, String> after = Trees.checksums(folder);
    for (int i = 0; i < 4; i++) {
      ask(200, "undo", Map.of());
    }
    ask(404, "undo", Map.of());
    assertEquals(before, Trees.checksums(folder));
    for (int i = 0; i < 4; i++) {
      ask(200, "redo", Map.of());
    }
    assertEquals(after, Trees.checksums(folder));
    assertTrue(after.containsKey("content/foods/gruner-tee.yaml"), after::toString);
  }

  @Test
  void entriesThatUseATopicAreNamedAlsoWithinAList() throws IOException {
    Object gone = List.of(List.of("topics", "shelf"));
    String names = ask(200, "uses", Map.of("removed", gone)).toString();
    for (String name : List.of("Milk", "Rice", "Tea", "Soy")) {
      assertTrue(names.contains('"' + name) || names.contains("=" + name), names);
    }
  }

  @Test
  void aMissingKeyIsNamedWhereItWouldStand() throws IOException {
    write("content/kb.yaml", "id: k\ntitle: K\nverdicts: {good: {label: Good}}\n");
    String problems = Json.compact(NodeToJson.of(ask(200, "problems", Map.of())));
    assertTrue(problems.contains("\"at\":[\"topics\"]"), problems);
    assertTrue(problems.contains("\"at\":[\"verdicts\",\"good\",\"polarity\"]"), problems);
  }

  @Test
  void errorsOfABuildCountUntilSomethingIsWritten() throws IOException {
    Position place = new Position("content/about.md", 5, 4);
    Problem error = new Problem(place, ProblemCode.BROKEN_LINK, "\"x\" leads nowhere", "");
    editor.built(List.of(error), Duration.ZERO);
    assertTrue(ask(200, "problems", Map.of()).toString().contains("leads nowhere"));
    String page = "content/about.md";
    ask(200, "save", Map.of("path", page, "hash", hash(page), "text", read(page) + "More.\n"));
    assertFalse(ask(200, "problems", Map.of()).toString().contains("leads nowhere"));
    editor.built(List.of(error), Duration.ofHours(1)); // it began before
    assertFalse(ask(200, "problems", Map.of()).toString().contains("leads nowhere"));
  }

  @Test
  void problemsNameTheFieldThatTheyAreAbout() throws IOException {
    String value =
        """
        {"name": "Milk", "verdicts": {"fridge": {"verdict": "goood", "source": "book:3"}}}
        """;
    Node wanted = TreeParser.read(new SourceFile("v.json", value)).value().orElseThrow();
    Object json = Objects.requireNonNull(NodeToJson.of(wanted));
    Node answer = ask(200, "check", Map.of("path", MILK, "value", json));
    String problems = Json.compact(NodeToJson.of(answer));
    assertTrue(problems.contains("\"at\":[\"verdicts\",\"fridge\",\"verdict\"]"), problems);
    assertTrue(problems.contains("did you mean \\\"good\\\"?"), problems);
    assertEquals(MILK_TEXT, read(MILK));
  }

  @Test
  void aCopyHasNoOldAddressAndKeepsComments() throws IOException {
    ask(200, "create-entry", Map.of("name", "Oat milk", "from", "milk"));
    assertEquals(
        MILK_TEXT.replace("Milk", "Oat milk").replace("former-ids: [cow-milk]\n", ""),
        read("content/foods/oat-milk.yaml"));
    ask(200, "create-entry", Map.of("name", "Black tea", "from", "tea"));
    assertEquals(
        "name: Black tea\nverdicts:\n  shelf:\n    verdict: good\n",
        read("content/black-tea.yaml"));
  }

  @Test
  void deletingSaysWhatWouldBreak() throws IOException {
    // wrong before, with a cure that names what there is
    write("content/old.md", "title=Old\ntype=page\nstatus=published\n~~~~~~\nOn [[wine]].\n");
    Map<String, String> before = Trees.checksums(folder);
    Node answer = ask(200, "delete", Map.of("path", MILK, "dry", true));
    Node problems = answer.get("problems").orElseThrow();
    Set<String> paths = new ConcurrentSkipListSet<>();
    ((Node.Sequence) problems).items().forEach(own -> paths.add(text(own, "path")));
    assertEquals(Set.of("content/about.md", "content/foods/rice.yaml"), paths);
    assertEquals(before, Trees.checksums(folder));
    ask(200, "delete", Map.of("path", "content/more.yaml", "index", 0));
    assertEquals(
        "- id: soy\n  name: Soy\n  verdicts: {shelf: {verdict: good}}\n",
        read("content/more.yaml"));
  }

  @Test
  void anEntryOfAListIsEditedAlone() throws IOException {
    Node opened = ask(200, "open", Map.of("path", "content/more.yaml", "index", 1));
    assertEquals("Soy", text(opened.get("value").orElseThrow(), "name"));
    Map<String, Object> value = Map.of("id", "soy", "name", "Soy sauce");
    String hash = text(opened, "hash");
    ask(200, "save", Map.of("path", "content/more.yaml", "index", 1, "hash", hash, "value", value));
    assertEquals(
        """
        - id: tea
          name: Tea
          verdicts: {shelf: {verdict: good}}
        - id: soy
          name: Soy sauce
        """,
        read("content/more.yaml"));
  }

  @Test
  void aFaultyFileOpensAsTextAndIsMended() throws IOException {
    write(MILK, "name: Milk\nverdicts: {fridge: [\n");
    Node opened = ask(200, "open", Map.of("path", MILK));
    assertTrue(opened.get("value").isEmpty());
    assertFalse(((Node.Sequence) opened.get("problems").orElseThrow()).items().isEmpty());
    String hash = text(opened, "hash");
    Node refusal =
        ask(422, "save", Map.of("path", MILK, "hash", hash, "text", "name: Milk\nverdicts: [\n"));
    assertTrue(refusal.get("line").isPresent());
    ask(200, "save", Map.of("path", MILK, "hash", hash, "text", MILK_TEXT));
    assertEquals(MILK_TEXT, read(MILK));
  }

  @Test
  void pagesLeadToTheirFiles() throws IOException {
    Map<String, String> files =
        Map.of(
            "foods/milk.html", MILK,
            "entries/soy.html", "content/more.yaml",
            "about.html", "content/about.md",
            "topics/shelf.html", "content/kb.yaml",
            "index.html", "content/kb.yaml",
            "compare.html", "");
    for (Map.Entry<String, String> page : files.entrySet()) {
      Node place = ask(200, "behind", Map.of("page", page.getKey()));
      assertEquals(page.getValue(), text(place, "path"), page.getKey());
    }
  }

  @Test
  void aReaderOfTheFileSeesTheOldOrTheNewText() throws Exception {
    String one = "name: A\n" + "# one\n".repeat(20_000);
    String other = "name: B\n" + "# other\n".repeat(30_000);
    write(MILK, one);
    Set<String> seen = new ConcurrentSkipListSet<>();
    AtomicBoolean isDone = new AtomicBoolean();
    Thread reader =
        new Thread(
            () -> {
              while (!isDone.get()) {
                try {
                  seen.add(read(MILK));
                } catch (NoSuchFileException e) {
                  seen.add("gone");
                } catch (IOException e) {
                  seen.add(e.toString());
                }
              }
            });
    reader.start();
    String hash = hash(MILK);
    for (int i = 0; i < 20; i++) {
      String next = i % 2 == 0 ? other : one;
      hash = text(ask(200, "save", Map.of("path", MILK, "hash", hash, "text", next)), "hash");
    }
    isDone.set(true);
    reader.join();
    seen.removeAll(Set.of(one, other));
    assertEquals(List.of(), seen.stream().map(own -> own.length() + own.substring(0, 9)).toList());
  }
}
