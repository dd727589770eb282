package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.verify.Verification;

/** Links to another knowledge base are checked against a copy of its published data. */
class OtherBasesTest {
  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private BuildReport build(String name) throws IOException {
    EnumSet<Edition> editions = EnumSet.of(Edition.SITE, Edition.API);
    BuildOptions options = new BuildOptions(folder.resolve(name), "", null, editions, "");
    return new Build(options).run(folder.resolve("out").resolve(name));
  }

  private String page(String path) throws IOException {
    return Files.readString(folder.resolve("out/move").resolve(path));
  }

  @BeforeEach
  void bases() throws IOException {
    String scale = "verdicts: {good: {label: Good, polarity: positive}}\n";
    write("eat/content/kb.yaml", "id: eat\ntitle: Eat\ntopics: {gout: {label: Gout}}\n" + scale);
    write("eat/content/foods/bread.yaml", "name: Bread\nverdicts: {gout: {verdict: good}}\n");
    assertEquals(List.of(), build("eat").problems());
    write("move/bases/eat.json", Files.readString(folder.resolve("out/eat/api/v1/search.json")));
    write(
        "move/content/kb.yaml",
        "id: move\ntitle: Move\ntopics: {back: {label: Back}}\n"
            + scale
            + """
            bases:
              eat:
                label: Eat well
                url: https://example.org/eat
                data: bases/eat.json
                search: ../eat/
            """);
    write(
        "move/content/moves/walk.yaml",
        "name: Walk\nsummary: Not with [[eat:bread]].\nverdicts: {back: {verdict: good}}\n");
    write(
        "move/content/guide.md",
        "title=Guide\ntype=page\nstatus=published\n~~~~~~\nOn [[eat:gout|it]].\n");
  }

  @Test
  void linksLeadToTheOtherSite() throws IOException {
    assertEquals(List.of(), build("move").problems());
    assertTrue(
        page("guide.html").contains("<a href=\"https://example.org/eat/topics/gout.html\">it</a>"));
    assertTrue(
        page("moves/walk.html")
            .contains("<a href=\"https://example.org/eat/foods/bread.html\">Bread</a>"));
    assertEquals(
        List.of(),
        new Verification(folder.resolve("move"))
            .run(folder.resolve("out/move"), folder.resolve("no"))
            .findings());
  }

  @Test
  void theSearchPageNamesTheOther() throws IOException {
    assertTrue(build("move").isGood());
    assertTrue(
        page("search.html").contains("<div data-other=\"../eat/\" data-label=\"Eat well\">"));
    assertTrue(page("search.html").contains("href=\"https://example.org/eat/search.html\""));
    assertFalse(page("index.html").contains("other-searches.js"));
  }

  private List<String> problems() throws IOException {
    return build("move").problems().stream().map(Object::toString).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eat:bred | did you mean \"eat:bread\"?",
        "eat: | choose one of \"eat:",
        "Eat:bread | did you mean \"eat:\"?",
        "drink:tea | choose one of \"eat:\", \"sleep:\"",
        "sleep:bed | name a copy of its data in \"bases\", with the key \"data\""
      })
  void whatIsNotThereIsAProblem(String id, String cure) throws IOException {
    String more = "  sleep: {label: Sleep, url: 'https://example.org/sleep'}\n";
    Path head = folder.resolve("move/content/kb.yaml");
    Files.writeString(head, Files.readString(head) + more);
    write(
        "move/content/guide.md",
        "title=Guide\ntype=page\nstatus=published\n~~~~~~\nOn [[" + id + "]].\n");
    List<String> problems = problems();
    assertEquals(1, problems.size());
    String what = "content/guide.md:5:4: error [unknown-link]: \"[[" + id + "]]\" leads nowhere; ";
    assertTrue(problems.get(0).startsWith(what + cure), problems.toString());
  }

  private static final String CURE = "; copy api/v1/search.json of the other site there";

  @Test
  void aCopyThatIsMissingIsAProblem() throws IOException {
    Files.delete(folder.resolve("move/bases/eat.json"));
    assertEquals(
        List.of(
            "content/kb.yaml:9:11: error [missing-file]: there is no file \"bases/eat.json\""
                + CURE),
        problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"documents\": {}}",
        "{\"documents\": []}",
        "{\"documents\": [{\"id",
        "documents: [{id: bread, title: Bread, page: ../../foods/bread.html}]",
        "<!doctype html><title>404</title>",
        "\u00ff"
      })
  void aCopyOfAnythingElseIsAProblem(String text) throws IOException {
    Path copy = folder.resolve("move/bases/eat.json");
    Files.writeString(copy, text, StandardCharsets.ISO_8859_1);
    assertEquals(
        List.of(
            "content/kb.yaml:9:11: error [wrong-type]: \"bases/eat.json\" is no published"
                + " search.json"
                + CURE),
        problems());
  }

  @Test
  void aCopyMayBeginWithAByteOrderMark() throws IOException {
    Path copy = folder.resolve("move/bases/eat.json");
    Files.writeString(copy, "\uFEFF" + Files.readString(copy));
    assertEquals(List.of(), problems());
  }
}
