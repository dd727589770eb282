package org.leaven.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;

/** Damage to the data and to pieces for other people's pages is named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PiecesVerificationTest {
  private static final Path SOURCE = Path.of("core/src/test/kb/foods-for-gout");

  private Path site;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    site = folder.resolve("site");
    build(SOURCE, site);
  }

  private static void build(Path source, Path site) throws IOException {
    EnumSet<Edition> editions = EnumSet.of(Edition.SITE, Edition.API, Edition.EMBED);
    BuildOptions order = new BuildOptions(source, "https://example.org/", null, editions, "");
    assertEquals(List.of(), new Build(order).run(site).problems());
  }

  private static List<Finding> verify(Path source, Path site) throws IOException {
    return new Verification(source).run(site, site.resolveSibling("none")).findings();
  }

  @Test
  void withoutDamageNothingIsSaid(@TempDir Path folder) throws IOException {
    assertEquals(List.of(), verify(SOURCE, site));
    build(Path.of("."), folder.resolve("site"));
    assertEquals(List.of(), verify(Path.of("."), folder.resolve("site")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "embed/topics/gout.html             | data-entry=\"sardines\"    | data-entry=\"water\"",
        "embed/topics/gout/eat.html         | <tr id=\"row-water\"         | <tr hidden"
            + " id=\"row-x\" data-entry=\"x\" title=\"",
        "embed/foods/cherries.html          | 2 minutes                  | 3 minutes",
        "embed/compare.html                 | data-verdict=\"avoid\"       | data-verdict=\"eat\"",
        "fragments/compare.html             | data-verdict=\"limit\"       | data-verdict=\"eat\"",
        "fragments/topics/gout/eat.html     | The test wants them eaten. | The test wants them.",
        "fragments/foods/cherries/gout.html | Eat for                    | Avoid for",
        "embed/foods/cherries/gout.html     | data-verdict=\"eat\"         |"
            + " data-verdict=\"limit\"",
        "embed/foods/cherries/gout.html     | DELETE                     | DELETE",
        "fragments/foods/pulses.html        | DELETE                     | DELETE",
        "api/v1/entries/cherries.json       | \"amount\": \"2\"            | \"amount\": \"3\"",
        "api/v1/entries/cherries.json       | Wash them.                 | Do not wash them.",
        "api/v1/entries/cherries.json       | \"verdict\": \"limit\"       | \"verdict\": \"eat\"",
        "api/v1/entries/sardines.json       | \"listing\": \"none\"        | \"listing\": \"own\"",
        "api/v1/entries/water.json          | DELETE                     | DELETE",
        "api/v1/topics/gout.json            | \"entry\": \"water\"         | \"entry\":"
            + " \"sardines\"",
        "api/v1/verdicts.json               | \"verdict\": \"avoid\"       | \"verdict\": \"eat\"",
        "api/v1/verdicts.json               | \"label\": \"Eat\"           | \"label\": \"Avoid\"",
        "api/v1/topics/gout.json            | \"verdict\": \"eat\"         | \"verdict\":"
            + " \"limit\"",
        "api/v1/topics.json                 | \"id\": \"gout\"             | \"id\": \"gut\"",
        "api/v1/index.json                  | \"polarity\": \"negative\"   | \"polarity\":"
            + " \"positive\"",
        "api/v1/entries.json                | \"listing\": \"none\"        | \"listing\": \"own\"",
        "api/v1/search.json                 | \"verdict\": \"limit\"       | \"verdict\": \"eat\"",
        "api/v1/relations.json              | \"target\": \"               | \"target\": \"x",
        "api/v1/verdicts.csv                | ,avoid,                    | ,eat,",
        "api/v1/topics/gout.csv             | ,own,eat,Eat               | ,own,eat,Avoid",
        "embed/foods/cherries/gout.json     | : Eat for                  | : Avoid for",
        "embed/foods/pulses.json            | DELETE                     | DELETE"
            + " embed/topics/gout/avoid.html"
      })
  void damageIsNamed(String file, String good, String bad) throws IOException {
    Path damaged = site.resolve(file);
    String whole = Files.readString(damaged);
    String without = whole.replace(good, bad);
    try {
      if (good.equals("DELETE")) {
        Files.delete(damaged);
      } else {
        assertNotEquals(whole, without);
        Files.writeString(damaged, without);
      }
      List<Finding> findings = verify(SOURCE, site);
      assertTrue(
          findings.stream().anyMatch(finding -> finding.toString().contains(file)),
          findings::toString);
    } finally {
      Files.writeString(damaged, whole);
    }
  }
}
