package org.leaven.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.tree.Trees;

/** What {@code init} makes is whole, and what is there already stays. */
class InitCommandTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... words) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
  }

  @Test
  void aNewKnowledgeBaseHasNoProblemAndEveryKindOfThing() throws IOException {
    Path base = folder.resolve("my base");
    assertEquals(0, run("init", base.toString()), err.toString());
    BuildReport report = new Build(new BuildOptions(base, "", null)).check();
    assertAll(
        () -> assertEquals(List.of(), report.problems()),
        () -> assertEquals(6, report.entries()),
        () -> assertTrue(out.toString().contains("leaven serve --source \"" + base + "\"")));
    for (String name : List.of(".gitignore", ".editorconfig", ".github/workflows/site.yml")) {
      assertTrue(Files.isRegularFile(base.resolve(name)), name);
    }
  }

  @Test
  void theWorkflowSaysWhereTheSiteIsSoThatThePageForWrongAddressesHasItsLook() throws IOException {
    Path base = folder.resolve("base");
    run("init", base.toString());
    String workflow = Files.readString(base.resolve(".github/workflows/site.yml"));
    assertTrue(workflow.contains("site-url: ${{ steps.pages.outputs.base_url }}"), workflow);
    String address = "https://me.github.io/base";
    assertEquals(0, run("build", "--source", base.toString(), "--site-url", address));
    String page = Files.readString(base.resolve("target/site/404.html"));
    assertTrue(page.contains("<base href=\"/base/\">"), page);
  }

  @Test
  void everyFileOfTheDatasetNamesItsSchemaForTheEditor() throws IOException {
    run("init", folder.resolve("base").toString());
    try (Stream<Path> files = Files.walk(folder.resolve("base/content"))) {
      for (Path file : files.filter(own -> own.toString().endsWith(".yaml")).toList()) {
        String first = Files.readAllLines(file).get(0);
        assertTrue(first.startsWith("# yaml-language-server: $schema="), file + ": " + first);
        Path schema = file.resolveSibling(first.substring(first.indexOf('=') + 1)).normalize();
        assertTrue(Files.isRegularFile(schema), schema.toString());
      }
    }
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path base = folder.resolve("base");
    Files.createDirectories(base);
    Files.writeString(base.resolve("README.md"), "Mine.");
    Map<String, String> before = Trees.checksums(folder);
    assertEquals(2, run("init", base.toString()));
    assertEquals(before, Trees.checksums(folder));
    assertTrue(err.toString().contains("README.md\" exists already"), err.toString());
    Files.delete(base.resolve("README.md"));
    Files.writeString(base.resolve("notes.txt"), "Mine too.");
    assertEquals(0, run("init", base.toString()));
    assertEquals("Mine too.", Files.readString(base.resolve("notes.txt")));
    Map<String, String> made = Trees.checksums(folder);
    assertEquals(2, run("init", base.toString()));
    assertEquals(made, Trees.checksums(folder));
  }

  @Test
  void schemaWritesTheSameAsInitUntilTheHeadChanges() throws IOException {
    Path base = folder.resolve("base");
    run("init", base.toString());
    Path schema = base.resolve(".schema/entry.schema.json");
    String made = Files.readString(schema);
    assertEquals(0, run("schema", "--source", base.toString()), err.toString());
    assertEquals(made, Files.readString(schema));
    Path head = base.resolve("content/kb.yaml");
    Files.writeString(head, Files.readString(head).replace("  paper:\n", "  parchment:\n"));
    run("schema", "--source", base.toString());
    assertFalse(made.contains("parchment"));
    assertTrue(Files.readString(schema).contains("\"parchment\""));
  }

  @Test
  void anEmptyOneSaysItsLanguageAndNameAndBuilds() throws IOException {
    Path base = folder.resolve("Meine Küche");
    assertEquals(0, run("init", base.toString(), "--language", "de"), err.toString());
    String head = Files.readString(base.resolve("content/kb.yaml"));
    assertTrue(head.contains("\nid: meine-kueche\ntitle: \"Meine Küche\"\nlanguage: de\n"), head);
    assertEquals(0, run("check", "--source", base.toString()), out.toString());
    assertEquals(List.of("index.md", "kb.yaml"), names(base.resolve("content")));
    assertEquals(2, run("init", folder.resolve("x").toString(), "--language", "German please"));
    assertFalse(Files.exists(folder.resolve("x")));
  }

  @Test
  void theLinesToUncommentInAnEmptyMainFileAreGoodOnes() throws IOException {
    Path base = folder.resolve("base");
    run("init", base.toString(), "--empty");
    Path head = base.resolve("content/kb.yaml");
    Files.writeString(head, Files.readString(head).replaceAll("(?m)^# ((?:  )?[a-z]+:.*)$", "$1"));
    Files.createDirectories(base.resolve("content/foods"));
    Files.writeString(
        base.resolve("content/foods/cherries.yaml"),
        "name: Cherries\nverdicts:\n  gout: {verdict: good, source: leaflet:2}\n");
    BuildReport report = new Build(new BuildOptions(base, "", null)).check();
    assertEquals(List.of(), report.problems());
    assertEquals(1, report.entries());
  }

  private static final String TABLE =
      """
      Food,Group,Rückenschmerzen,Gout,Portion,More,About
      Cherries,Fruit,good,good,50,https://example.org/c,Sweet or sour
      Herring,Fish,good,avoid,200,,
      Beer,Drink,,avoid,43,,
      Plum,Fruit;Dried,good,good,46,,
      """;

  @Test
  void aTableBecomesEntriesWithTheVerdictsThatItsColumnsShare() throws IOException {
    Path table = Files.writeString(folder.resolve("foods.csv"), TABLE);
    Path base = folder.resolve("base");
    assertEquals(0, run("init", base.toString(), "--from", table.toString()), err.toString());
    assertTrue(out.toString().contains("a knowledge base of 4 entries"), out.toString());
    assertTrue(out.toString().contains("Verdicts come from: Rückenschmerzen, Gout"));
    String plum = Files.readString(base.resolve("content/foods/plum.yaml"));
    assertEquals(
        """
        name: Plum
        facets:
          group:
            - fruit
            - dried
        fields:
          portion: 46
        verdicts:
          rueckenschmerzen:
            verdict: good
          gout:
            verdict: good
        """,
        plum);
    String beer = Files.readString(base.resolve("content/foods/beer.yaml"));
    assertFalse(beer.contains("rueckenschmerzen"), "a blank cell is no verdict: " + beer);
    String head = Files.readString(base.resolve("content/kb.yaml"));
    assertTrue(head.contains("label: Rückenschmerzen"), head);
    assertEquals(0, run("build", "--source", base.toString()), err.toString());
    String again = base.resolve("import.yaml").toString();
    int status =
        run("import", table.toString(), "--map", again, "--source", base.toString(), "--dry-run");
    assertEquals(0, status, err.toString());
    assertTrue(out.toString().contains("4 unchanged"), out.toString());
  }

  @Test
  void whatHoldsVerdictsIsAskedWhereItIsUnclear() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("t.csv"), "n,a,b\none,x,v\ntwo,x,w\nthree,y,v\nfour,y,w\n");
    String base = folder.resolve("base").toString();
    assertEquals(2, run("init", base, "--from", table.toString()));
    assertTrue(err.toString().contains("--verdicts, separated by commas: \"n\", \"a\", \"b\""));
    assertFalse(Files.exists(folder.resolve("base")), "nothing is begun");
    assertEquals(0, run("init", base, "--from", table.toString(), "--verdicts", "b"));
    String entry = Files.readString(folder.resolve("base/content/t/two.yaml"));
    assertTrue(entry.contains("b:\n    verdict: w"), entry);
    assertTrue(entry.contains("facets:\n  a: x"), entry);
  }

  @Test
  void aRowWithAnErrorIsSkippedAndReported() throws IOException {
    Path table =
        Files.writeString(folder.resolve("foods.csv"), TABLE + "Plum,Fruit,good,good,1,,\n");
    Path base = folder.resolve("base");
    assertEquals(1, run("init", base.toString(), "--from", table.toString()));
    assertTrue(err.toString().contains("foods.csv:6:1: error [duplicate-id]"), err.toString());
    assertTrue(out.toString().contains("a knowledge base of 4 entries"), out.toString());
  }

  @Test
  void theTitleAboveTheHeadingsIsThatOfTheKnowledgeBase() throws IOException {
    Path table = Files.writeString(folder.resolve("foods.csv"), "Our list 2025\n\n" + TABLE);
    Path base = folder.resolve("base");
    assertEquals(0, run("init", base.toString(), "--from", table.toString()), err.toString());
    assertTrue(out.toString().contains("Title: \"Our list 2025\""), out.toString());
    String head = Files.readString(base.resolve("content/kb.yaml"));
    assertTrue(head.contains("\nid: foods\ntitle: Our list 2025\n"), head);
    String readme = Files.readString(base.resolve("README.md"));
    assertTrue(readme.startsWith("# Our list 2025\n"), readme);
    assertTrue(readme.contains("import.yaml"), readme);
    assertFalse(readme.contains("sample"), readme);
  }

  @Test
  void reasonsConditionsAndSourcesBelongToTheirVerdict() throws IOException {
    String rows =
        """
        Lebensmittel,Gicht,Grund,Bedingung,Quelle,Anmerkung,Menge
        Kirsche,gut,Schmeckt.,Sie ist reif.,Blatt 1,Klein,20
        Hering,schlecht,Viel Purin.,,Blatt 2,,100 g
        Bier,schlecht,,,Blatt 2,,20
        Bier,schlecht,,,Blatt 2,,20
        Salz,,Ein Grund allein.,,,,
        """;
    Path table = Files.writeString(folder.resolve("speisen.csv"), rows);
    Path base = folder.resolve("base");
    run("init", base.toString(), "--language", "de", "--from", table.toString());
    assertEquals(
        """
        name: Kirsche
        fields:
          menge: "20"
        verdicts:
          gicht:
            verdict: gut
            reason: Schmeckt.
            if: Sie ist reif.
            source: blatt-1
            note: Klein
        """,
        Files.readString(base.resolve("content/speisen/kirsche.yaml")));
    assertTrue(err.toString().contains(":6:7: error [missing-key]: this says more of a verdict"));
    assertTrue(Files.readString(base.resolve("content/kb.yaml")).contains("label: Blatt 1"));
  }

  @Test
  void aReasonBesideSeveralVerdictsNeedsTheNameOfOne() throws IOException {
    String rows =
        """
        Food,Gout,Kidneys,Reason (kidneys),Why,Source
        Cherry,good,bad,Much of it.,Some.,Leaflet
        Herring,bad,good,,,Leaflet
        Plum,good,good,,,Leaflet
        """;
    Path table = Files.writeString(folder.resolve("foods.csv"), rows);
    Path base = folder.resolve("base");
    assertEquals(0, run("init", base.toString(), "--from", table.toString()), err.toString());
    assertEquals(
        """
        name: Cherry
        source: leaflet
        fields:
          why: Some.
        verdicts:
          gout:
            verdict: good
          kidneys:
            verdict: bad
            reason: Much of it.
        """,
        Files.readString(base.resolve("content/foods/cherry.yaml")));
    assertTrue(out.toString().contains("called \"Gout: Why\", it belongs to that verdict"));
  }

  @Test
  void rowsOfOtherLengthsAreOneLine() throws IOException {
    Path table = folder.resolve("t.csv");
    Files.writeString(table, "n,a\n" + "x,y,z\n".repeat(300));
    assertEquals(1, run("init", folder.resolve("b").toString(), "--from", table.toString()));
    assertTrue(err.toString().contains("(300 times, first here)"), err.toString());
    assertEquals(1, err.toString().lines().count(), err.toString());
  }

  @Test
  void aMisspeltColumnOfVerdictsIsGuessed() throws IOException {
    Path table = Files.writeString(folder.resolve("foods.csv"), TABLE);
    String base = folder.resolve("base").toString();
    assertEquals(2, run("init", base, "--from", table.toString(), "--verdicts", "Gut"));
    assertTrue(err.toString().contains("no column \"Gut\"; did you mean \"Gout\"?"));
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
