package org.leaven.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.DataOnlyBuild;
import org.leaven.source.problem.Checked;

/** Each fact that changes is told, and nothing else. */
class DatasetDiffTest {
  private static final String HEAD =
      """
      id: back
      title: Back
      verdicts:
        best: {label: Best, polarity: positive}
        worst: {label: Worst, polarity: negative}
      topics:
        upper: {label: Upper back}
        lower: {label: Lower back, reasons: {worst: It presses.}}
      sources:
        text: {label: The text, locator: line}
      """;
  private static final String PLANK =
      """
      name: Plank
      summary: A hold.
      steps:
        - Lie down.
        - {text: Rise., hold: 10 s, per: side}
        - Rest.
      verdicts:
        upper: {verdict: best, reason: It holds., only-if: You breathe., note: So they say, source: text:3}
        lower: {verdict: worst, includes: [bridge]}
      see-also: bridge
      """;

  @TempDir Path folder;

  @BeforeEach
  void makeTwoEqualVersions() throws IOException {
    for (String version : List.of("old", "new")) {
      write(version + "/content/kb.yaml", HEAD);
      write(version + "/content/x/plank.yaml", PLANK);
      write(version + "/content/x/bridge.yaml", "name: Bridge\n");
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private DiffInput data(String version) throws IOException {
    Checked<SortedMap<String, byte[]>> files =
        DataOnlyBuild.of(new BuildOptions(folder.resolve(version), "", null));
    assertEquals(List.of(), files.problems());
    return name -> files.value().getOrDefault("api/v1/" + name, new byte[0]);
  }

  private List<String> changes() throws IOException {
    return DatasetDiff.of(data("old"), data("new")).stream()
        .map(
            own ->
                own.entry()
                    + "|"
                    + own.topic()
                    + "|"
                    + own.kind().word()
                    + "|"
                    + own.before()
                    + "|"
                    + own.after())
        .toList();
  }

  @Test
  void equalVersionsHaveNoChanges() throws IOException {
    assertEquals(List.of(), changes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      quoteCharacter = '`',
      textBlock =
          """
          verdict: best          / verdict: worst        / plank|upper|verdict|best|worst
          reason: It holds.      / reason: It binds.     / plank|upper|reason|It holds.|It binds.
          `only-if: You breathe., ` / ``                 / plank|upper|condition|only-if: You breathe.|
          note: So they say      / note: So it is        / plank|upper|note|So they say|So it is
          text:3                 / text:4                / plank|upper|source|The text, line 3|The text, line 4
          hold: 10 s             / hold: 15 s            / plank||dose|Rise. [hold 10 s per side]|Rise. [hold 15 s per side]
          `, per: side`          / ``                    / plank||dose|Rise. [hold 10 s per side]|Rise. [hold 10 s]
          - Rest.                / - Rest well.          / plank||step|Rest.|Rest well.
          `  - Lie down.\n`      / ``                    / plank||step|Lie down.|
          name: Plank            / name: Planks          / plank||name|Plank|Planks
          A hold.                / A rest.               / plank||summary|A hold.|A rest.
          see-also: bridge       / part-of: bridge       / plank||relation|see-also bridge|part-of bridge
          """)
  void aChangeIsToldOnceWithWhatWasAndWhatIs(String part, String change, String told)
      throws IOException {
    String from = part.replace("\\n", "\n");
    assertTrue(PLANK.contains(from), from);
    write("new/content/x/plank.yaml", PLANK.replace(from, change == null ? "" : change));
    assertEquals(List.of(told), changes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      textBlock =
          """
          if: You lie.  / if: You sit.  / plank|upper|condition|if: You lie.|if: You sit.
          It binds.     / It pulls.     / plank|upper|reason|It binds.|It pulls.
          verdict: worst / verdict: best / plank|upper|verdict|worst (if: You stand.)|best (if: You stand.)
          """)
  void ofSeveralVerdictsEachIsComparedWithTheOneItWas(String part, String change, String told)
      throws IOException {
    String several =
        """
        name: Plank
        verdicts:
          upper:
            - {verdict: best, if: You lie., source: text:3}
            - {verdict: worst, if: You stand., reason: It binds., source: text:4}
        """;
    write("old/content/x/plank.yaml", several);
    write("new/content/x/plank.yaml", several.replace(part, change));
    write("old/content/x/bridge.yaml", "name: Bridge\nvariant-of: plank\n");
    write("new/content/x/bridge.yaml", "name: Bridge\nvariant-of: plank\n");
    assertEquals(List.of(told), changes());
  }

  @Test
  void aVerdictBesideAnotherIsToldWithItsCondition() throws IOException {
    write(
        "new/content/x/plank.yaml",
        PLANK.replace(
            "upper: {verdict: best, reason: It holds., only-if: You breathe., note: So they say,"
                + " source: text:3}",
            "upper: [{verdict: best, reason: It holds., only-if: You breathe., note: So they say,"
                + " source: text:3}, {verdict: worst, if: You hold your breath., reason: It binds.,"
                + " source: text:5}]"));
    assertEquals("plank|upper|verdict||worst (if: You hold your breath.)", changes().get(0));
  }

  @Test
  void aReasonOfAWholeListIsToldOnce() throws IOException {
    write("new/content/kb.yaml", HEAD.replace("It presses.", "It pulls."));
    assertEquals(List.of("|lower|reason of the list|It presses.|It pulls."), changes());
  }

  @Test
  void aNewEntryAndALostOneAreToldWithTheirVerdicts() throws IOException {
    write("new/content/x/plank.yaml", PLANK.replace("includes: [bridge]", "note: Two"));
    write("new/content/x/row.yaml", "name: Row\nverdicts: {upper: {verdict: best}}\n");
    write("old/content/x/plank.yaml", PLANK.replace("includes: [bridge]", "note: Two"));
    write("new/content/x/bridge.yaml", "name: Bridge\nvariant-of: plank\n");
    write("old/content/x/bridge.yaml", "name: Bridge\nvariant-of: plank\n");
    write("old/content/x/arch.yaml", "name: Arch\nverdicts: {lower: {verdict: worst}}\n");
    assertEquals(
        List.of("arch||entry|Arch (lower worst)|", "row||entry||Row (upper best)"), changes());
  }

  @Test
  void anEntryNoLongerNamedInAnotherIsTold() throws IOException {
    write("new/content/x/plank.yaml", PLANK.replace("includes: [bridge]", "note: Two"));
    write("new/content/x/bridge.yaml", "name: Bridge\nvariant-of: plank\n");
    assertEquals(
        List.of(
            "bridge|lower|verdict|worst, named under plank|",
            "bridge||relation||variant-of plank",
            "plank|lower|note||Two",
            "plank|lower|names in it|bridge|"),
        changes());
  }
}
