package org.leaven.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.shell.Program.Finished;
import org.leaven.tree.Trees;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What the command line says, and the status it ends with. */
class CommandLineIT {
  private static final String FOODS = "core/src/test/kb/foods-for-gout";
  private static final String FAULTS = "core/src/test/cases/dozen-faults";

  @TempDir Path temp;

  private static Finished leaven(String... words) throws Exception {
    return Program.jar().run(words);
  }

  @Test
  void aGoodBuildSaysInOneLineWhatItMadeAndWhere() throws Exception {
    Path output = temp.resolve("site");
    Finished build = leaven("build", "--source", FOODS, "--output", output.toString());
    String line =
        "\\d+ pages, 8 entries, 16 verdicts, \\d+ links, 1 draft, no problems → %s \\(\\d+\\.\\d s\\)\n";
    assertAll(
        () -> assertEquals("", build.err()),
        () -> assertTrue(build.out().matches(line.formatted(output)), build.out()),
        () -> assertEquals(0, build.status()));
  }

  @Test
  void problemsAreSaidOnTheErrorStreamAndEndWithOne() throws Exception {
    Path output = temp.resolve("site");
    Finished build = leaven("build", "--source", FAULTS, "--output", output.toString());
    assertAll(
        () -> assertEquals(Files.readString(Path.of(FAULTS, "problems.txt")), build.err()),
        () -> assertTrue(build.out().matches("12 errors; nothing was written.*\n"), build.out()),
        () -> assertEquals(1, build.status()),
        () -> assertEquals(Set.of(".site.leaven.lock"), Trees.checksums(temp).keySet()));
  }

  @Test
  void checkSaysTheSameProblemsAndWritesNothing() throws Exception {
    Path source = Trees.copy(Path.of(FAULTS), temp.resolve("source"));
    Path scratch = Files.createDirectories(temp.resolve("scratch"));
    Map<String, String> before = Trees.checksums(temp);
    Finished check = Program.jar("-Djava.io.tmpdir=" + scratch).in(source).run("check");
    assertAll(
        () -> assertEquals(problems() + "12 errors\n", unindented(check.out())),
        () -> assertTrue(check.out().contains("\n    2 | kind: 5\n      |       ^\n"), check.out()),
        () -> assertEquals("", check.err()),
        () -> assertEquals(1, check.status()),
        () -> assertEquals(before, Trees.checksums(temp)));
  }

  /** What begins in the first column: the problems themselves, without their sources. */
  private static String unindented(String text) {
    return text.lines()
        .filter(line -> !line.startsWith(" "))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String problems() throws IOException {
    return Files.readString(Path.of(FAULTS, "problems.txt"));
  }

  @Test
  void checkOfGoodSourcesEndsWithNoughtAndWritesNothing() throws Exception {
    Path source = Trees.copy(Path.of(FOODS), temp.resolve("source"));
    Path scratch = Files.createDirectories(temp.resolve("scratch"));
    Map<String, String> before = Trees.checksums(temp);
    Finished check = Program.jar("-Djava.io.tmpdir=" + scratch).in(source).run("check");
    assertAll(
        () -> assertTrue(check.out().endsWith(" links, 1 draft, no problems\n"), check.out()),
        () -> assertEquals("", check.err()),
        () -> assertEquals(0, check.status()),
        () -> assertEquals(before, Trees.checksums(temp)));
  }

  @ParameterizedTest
  @ValueSource(strings = {FAULTS, FOODS, "core/src/test/cases/non-ascii-places"})
  void checkAsJsonIsJson(String source) throws Exception {
    Finished check = leaven("check", "--source", source, "--format", "json");
    int objects = 0;
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), check.out())) {
      assertEquals(JsonToken.START_ARRAY, json.nextToken());
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        objects += token == JsonToken.START_OBJECT ? 1 : 0;
      }
    }
    List<String> expected = expected(source);
    assertEquals(expected.size(), objects);
    assertEquals(expected.isEmpty() ? 0 : 1, check.status());
  }

  private static List<String> expected(String source) throws IOException {
    Path problems = Path.of(source, "problems.txt");
    return Files.exists(problems) ? Files.readAllLines(problems) : List.of();
  }

  @Test
  void checkForGithubIsAnAnnotationForEachProblem() throws Exception {
    Finished check = leaven("check", "--source", FAULTS, "--format", "github");
    String line = "::error file=content/[^,:]+,line=\\d+,col=\\d+,title=[a-z0-9-]+::\\S.*";
    List<String> lines = check.out().lines().toList();
    assertEquals(12, lines.size());
    lines.forEach(each -> assertTrue(each.matches(line), each));
    assertEquals(1, check.status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          biuld                          | unknown command "biuld"; did you mean "build"?
          build --outptu x               | unknown option "--outptu"; did you mean "--output"?
          build --output                 | --output needs a value: DIR
          build --source no-such-folder  | there is no folder "no-such-folder"
          build --source src             | "src" is not a site: it has no folder content/; name the folder of a site with --source, or create one with leaven init
          build --as-of yesterday        | --as-of: "yesterday" is not a valid date; write it as 2026-01-31
          build --editions epbu          | unknown value "epbu" for --editions; did you mean "epub"?
          build extra                    | unknown argument "extra"
          import x.csv                   | --map MAP is missing
          import x.csv --map y.yaml      | there is no file "x.csv"
          diff src bin                   | "src" has neither content/ nor api/v1/; name a folder that contains one of them
          init pom.xml                   | "pom.xml" is not a folder
          schema --source parity/src/test/parity/markdown | "parity/src/test/parity/markdown" has no content/kb.yaml to read ids from
          check --format xml             | unknown value "xml" for --format; choose one of "text", "json", "github"
          """)
  void wrongWordsAreNamedWithACureAndEndWithTwo(String words, String message) throws Exception {
    Finished run = Program.jar().in(Program.repository()).run(words.split(" "));
    assertAll(
        () -> assertEquals("leaven: " + message, run.err().lines().findFirst().orElse("")),
        () -> assertEquals("", run.out()),
        () -> assertEquals(2, run.status()));
  }

  @Test
  void noWordsShowTheUsageAndEndWithTwo() throws Exception {
    Finished run = leaven();
    assertTrue(run.err().startsWith("Usage: leaven"), run.err());
    assertEquals(2, run.status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "build --help",
        "check --help",
        "import --help",
        "diff --help",
        "init --help",
        "schema --help",
        "--version"
      })
  void helpIsAnAnswerAndNotAFault(String words) throws Exception {
    Finished run = leaven(words.split(" "));
    assertAll(
        () -> assertTrue(run.out().contains("leaven"), run.out()),
        () -> assertEquals("", run.err()),
        () -> assertEquals(0, run.status()));
  }

  @Test
  void namesWithSpacesAndUmlautsAreNamesLikeOthers() throws Exception {
    Path source = Trees.copy(Path.of(FOODS), temp.resolve("Meine Küche 1"));
    Finished build = Program.jar().in(temp).run("build", "--source", source.toString());
    assertTrue(build.out().contains(" → " + source.resolve("target/site") + " ("), build.out());
    assertTrue(Files.exists(source.resolve("target/site/index.html")));
  }
}
