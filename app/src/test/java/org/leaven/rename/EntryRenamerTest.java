package org.leaven.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;
import org.leaven.source.problem.Checked;
import org.leaven.sourceedit.TextEdit;
import org.leaven.verify.Verification;

/** An entry that the sources mention everywhere gets another id, and nothing else changes. */
class EntryRenamerTest {
  private static final String HEAD =
      """
      # The id plank is also a word of this comment.
      id: back
      title: Back   # plank
      nouns: {entry: plank, entries: planks}
      verdicts:
        best: {label: Best, polarity: positive}
        worst: {label: Worst, polarity: negative}
      topics:
        back:
          label: Back
          summary: Begin with the [[plank]], or the [[plank|front plank]].
          reasons: {worst: "It is not a [[plank]]."}
      glossary: {hold: "Like the [[ plank ]]."}
      theme:
        footer: See [the plank](moves/plank.html#top).
        home: {examples: [plank, crunch]}
      accepted:
        - {code: cut-text, file: content/moves/plank.yaml, reason: "As [[plank]] is."}
      """;
  private static final String PLANK =
      """
      # plank: a hold
      name:   'Plank'
      keywords: [ plank ]
      kind: hold #1
      summary: A [[plank]] is a hold.
      verdicts:
        back: {verdict: best, note: "A plank, not `[[plank]]`."}
      """;
  private static final String CRUNCH =
      """
      name: Crunch
      see-also: [plank, side-plank]   # plank
      text: |
        Do a [[plank]] instead, or [this](plank.html), [that](../moves/plank.html?x=1#top).

        [a definition]: plank.md "plank"

        ```
        [[plank]]
        ```
        Not [[side-plank]], and not plank.html of [another](https://example.org/plank.html).
      verdicts: {back: {verdict: worst, includes: [ "plank" ]}}
      """;
  private static final String OTHERS =
      """
      - id: side-plank
        name: Side plank
        variant-of: {entry: plank, note: "A [[plank]] on one side."}
        verdicts: {back: {verdict: best, includes: [&p plank]}}
      - id: bridge
        name: Bridge
        part-of: *p
        combines:
          - plank
          - entry: 'side-plank'
        verdicts: {back: {verdict: best}}
      """;
  private static final String JSON =
      """
      {
        "name": "Squat",
        "see-also": ["plank"],
        "summary": "Not a [[plank]].",
        "verdicts": {"back": {"verdict": "best"}}
      }
      """;
  private static final String BESIDE =
      """
      title=Plank
      type=page
      status=published
      ~~~~~~
      The [[plank]] itself, and [its own page](plank.html).
      """;
  private static final String PAGE =
      """
      title=How
      type=page
      status=published
      description=plank
      ~~~~~~
      [[plank]], [[plank|that]], [[moves/plank|by path]], [a](moves/plank.html), [b](moves/plank.md),
      <!-- plank --> `[[plank]]` and [d][ref].

      [ref]: moves/plank.html#top

      """;

  @TempDir private Path folder;
  private Path source;

  @BeforeEach
  void write() throws IOException {
    source = folder.resolve("source");
    Files.createDirectories(source.resolve("content/moves"));
    Files.createDirectories(source.resolve("assets/moves"));
    write("content/kb.yaml", HEAD);
    write("content/moves/plank.yaml", PLANK);
    write("content/moves/crunch.yaml", CRUNCH);
    write("content/moves/all.yaml", OTHERS);
    write("content/moves/squat.json", JSON);
    write("content/moves/plank.md", BESIDE);
    write("content/how.md", PAGE + "- [[plank]]\n".repeat(12));
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(source.resolve(path), text);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(source)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(source.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  private EntryRenamer renamer() throws IOException {
    return EntryRenamer.of(new BuildOptions(source, "", null));
  }

  private List<RenamedFile> rename(String id, String newId) throws IOException {
    EntryRenamer renamer = renamer();
    assertEquals(List.of(), renamer.problems());
    assertEquals("", renamer.refusal(id, newId).orElse(""));
    Checked<List<RenamedFile>> plan = renamer.plan(id, newId);
    assertEquals(List.of(), plan.problems());
    renamer.write(plan.value());
    return plan.value();
  }

  private BuildReport build(Path output, Set<Edition> editions) throws IOException {
    return new Build(new BuildOptions(source, "", null, editions, "")).run(output);
  }

  @Test
  void everyMentionFollowsAndEveryEditionLeadsOn() throws IOException {
    Map<String, String> before = files();
    List<RenamedFile> renamed = rename("plank", "front-hold");
    Map<String, String> after = files();
    assertEquals(41, renamed.stream().mapToInt(RenamedFile::mentions).sum(), after::toString);
    assertFalse(after.containsKey("content/moves/plank.yaml"));
    assertFalse(after.containsKey("content/moves/plank.md"));
    before.forEach(
        (path, text) -> {
          String now = after.getOrDefault(path.replace("/plank.", "/front-hold."), "");
          assertEquals(
              text, now.replace("former-ids: [plank]\n", "").replace("front-hold", "plank"));
        });
    for (String kept :
        List.of(
            "# The id plank is",
            "title: Back   # plank",
            "nouns: {entry: plank, entries: planks}",
            "# plank: a hold",
            "keywords: [ plank ]",
            "not `[[plank]]`.",
            "]   # plank",
            "  ```\n  [[plank]]\n",
            "and not plank.html of",
            "(https://example.org/plank.html)",
            "[[side-plank]]",
            "description=plank",
            "<!-- plank --> `[[plank]]`",
            " \"plank\"\n")) {
      assertTrue(after.values().stream().anyMatch(text -> text.contains(kept)), kept);
    }
    Path output = folder.resolve("site");
    BuildReport report = build(output, Edition.meant(Set.of(Edition.ALL)));
    assertEquals(List.of(), report.problems());
    Verification.Outcome outcome =
        new Verification(source).run(output, output.resolveSibling("editions"));
    assertEquals(List.of(), outcome.findings());
    assertEquals(
        List.of("site", "zip", "scorm", "pages", "single", "epub", "pdf"), outcome.editions());
    String old = Files.readString(output.resolve("moves/plank.html"));
    assertTrue(
        old.contains("<meta http-equiv=\"refresh\" content=\"0; url=front-hold.html\">"), old);
    assertTrue(Files.exists(output.resolve("embed/moves/plank/back.html")));
    assertTrue(Files.readString(output.resolve("api/v1/moved.json")).contains("\"front-hold\""));
  }

  @Test
  void renamingBackLeavesOneFormerId() throws IOException {
    rename("plank", "hold");
    rename("hold", "plank");
    assertTrue(
        files().getOrDefault("content/moves/plank.yaml", "").contains("former-ids: [hold]\n"));
    assertFalse(Files.exists(source.resolve("content/moves/hold.md")));
    rename("plank", "front-hold");
    assertTrue(
        files()
            .getOrDefault("content/moves/front-hold.yaml", "")
            .contains("former-ids: [plank, hold]\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "side-plank | all.yaml   | '- id: hold\n  former-ids: [side-plank]\n'",
        "bridge     | all.yaml   | '- id: hold\n  former-ids: [bridge]\n'",
        "squat      | hold.json  | '\"name\": \"Squat\",\n  \"former-ids\": [\"squat\"],\n'",
        "crunch     | hold.yaml  | 'name: Crunch\nformer-ids: [crunch]\nsee-also'"
      })
  void theFormerIdIsWrittenAsTheFileIs(String id, String file, String text) throws IOException {
    rename(id, "hold");
    String written = files().getOrDefault("content/moves/" + file, "");
    assertTrue(written.contains(text.replace("\\n", "\n")), written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plank | crunch | there is an entry \"crunch\" already, at content/moves/crunch.yaml:1:1",
        "plank | plank  | the entry is called \"plank\" already",
        "plank | Hold   | bad id \"Hold\"; use lower-case letters a to z, digits and single hyphens:"
            + " \"hold\"",
        "back  | hold   | \"back\" is a topic, and only entries can be renamed",
        "planc | hold   | there is no entry \"planc\"; did you mean \"plank\"?"
      })
  void collisionsAreTold(String id, String newId, String why) throws IOException {
    assertEquals(why, renamer().refusal(id, newId).orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[a](../embed/moves/plank.html)            | [a](../embed/moves/hold.html)",
        "[a](../fragments/moves/plank/back.html)   | [a](../fragments/moves/hold/back.html)",
        "[a](../api/v1/entries/plank.json#x)       | [a](../api/v1/entries/hold.json#x)",
        "<a href='plank.html'>x</a>                | <a href='hold.html'>x</a>",
        "[a](<plank.html> \"plank\")               | [a](<hold.html> \"plank\")",
        "[[moves/plank#x]] [[ plank ]]              | [[moves/hold#x]] [[ hold ]]",
        "[a](../other/plank.html) [b](plank.png)   | [a](../other/plank.html) [b](plank.png)",
        "[a](side-plank.html) [b](plank-2.html)    | [a](side-plank.html) [b](plank-2.html)",
        "``[[plank]]`` `a [b](plank.html)`         | ``[[plank]]`` `a [b](plank.html)`"
      })
  void addressesThatLeadToTheEntryFollow(String written, String now) {
    MentionFinder finder = new MentionFinder("plank", "hold", "moves");
    List<TextEdit> edits =
        finder.find(written, 0, written.length(), "moves/a.html", "content/moves/a.md");
    assertEquals(now, TextEdit.apply(written, edits));
  }

  @Test
  void filesOfTranslationsFollow() throws IOException {
    Path head = source.resolve("content/kb.yaml");
    Files.writeString(head, Files.readString(head) + "languages: [en, de]\n");
    write("content/moves/plank.de.yaml", "name: Unterarmstütz\n");
    write("content/moves/plank.de.md", "title=Unterarmstütz\n~~~~~~\n[[plank]]\n");
    rename("plank", "hold");
    assertEquals("name: Unterarmstütz\n", files().get("content/moves/hold.de.yaml"));
    assertTrue(files().getOrDefault("content/moves/hold.de.md", "").endsWith("[[hold]]\n"));
  }

  @Test
  void aPageInTheWayIsTold() throws IOException {
    write("content/moves/hold.md", PAGE);
    Map<String, String> before = files();
    assertEquals(List.of(), renamer().problems());
    Checked<List<RenamedFile>> plan = renamer().plan("plank", "hold");
    assertFalse(plan.problems().isEmpty());
    assertEquals(before, files());
  }

  @Test
  void whatCannotBeWrittenChangesNothing() throws IOException {
    EntryRenamer renamer = renamer();
    List<RenamedFile> files = renamer.plan("plank", "hold").value();
    Files.createDirectories(source.resolve("content/moves/hold.yaml/x"));
    Map<String, String> before = files();
    IOException failure = assertThrows(IOException.class, () -> renamer.write(files));
    assertTrue(failure.toString().contains("hold.yaml"), failure::toString);
    assertEquals(before, files());
  }

  @Test
  void sourcesWithErrorsAreNotTouched() throws IOException {
    write("content/moves/broken.yaml", "name: [");
    assertEquals(1, renamer().problems().size());
  }
}
