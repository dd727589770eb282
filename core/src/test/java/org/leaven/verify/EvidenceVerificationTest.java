package org.leaven.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/**
 * A base with 45 topics that has fields, certainties, a withdrawn entry and a draft: its site says
 * what the dataset says, and damage to its data is named.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceVerificationTest {
  private static final Path SOURCE = Path.of("core/src/test/kb/glues");

  private Path site;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    site = folder.resolve("site");
    EnumSet<Edition> editions = EnumSet.of(Edition.SITE, Edition.API);
    BuildOptions order = new BuildOptions(SOURCE, "", null, editions, "");
    assertEquals(List.of(), new Build(order).run(site).problems());
  }

  private List<Finding> verify() throws IOException {
    return new Verification(SOURCE).run(site, site.resolveSibling("none")).findings();
  }

  @Test
  void withoutDamageNothingIsSaid() throws IOException {
    assertEquals(List.of(), verify());
  }

  @Test
  void aDraftIsNowhere() throws IOException {
    assertFalse(Files.exists(site.resolve("glues/starch.html")));
    assertFalse(Files.readString(site.resolve("glues/rice-paste.html")).contains("Starch"));
  }

  @Test
  void aDraftIsShownAndMarkedWhereDraftsAreAskedFor(@TempDir Path folder) throws IOException {
    BuildOptions order = new BuildOptions(SOURCE, "", null).withDrafts();
    assertEquals(List.of(), new Build(order).run(folder.resolve("site")).problems());
    String page = Files.readString(folder.resolve("site/glues/starch.html"));
    assertTrue(page.contains("data-part=\"draft\""), page);
  }

  @Test
  void aWithdrawnEntryIsFoundByNameAndStandsInNoTable() throws IOException {
    String topic = Files.readString(site.resolve("topics/oak.html"));
    String compare = Files.readString(site.resolve("compare.html"));
    assertFalse(topic.contains("Plastic wood"), topic);
    assertFalse(compare.contains("Plastic wood"));
    String search = Files.readString(site.resolve("api/v1/search.json"));
    assertTrue(search.contains("\"Plastic wood\"") && search.contains("glue, withdrawn"), search);
  }

  @Test
  void noOppositionIsSaidWhereTheScaleIsNone() throws IOException {
    String compare = Files.readString(site.resolve("compare.html"));
    assertFalse(compare.contains("differ</") || compare.contains("data-column=\"difference\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "api/v1/entries/epoxy.json        | \"value\": -40.5           | \"value\": 40.5",
        "api/v1/entries/epoxy.json        | \"value\": true            | \"value\": false",
        "api/v1/entries/epoxy.json        | \"id\": \"twice\"          | \"id\": \"told\"",
        "api/v1/entries/plastic-wood.json | \"on\": \"2026-01-15\"     | \"on\": \"2026-01-16\"",
        "api/v1/entries/plastic-wood.json | \"white-glue\"             | \"epoxy\"",
        "api/v1/entries.csv               | ,-40.5,                    | ,40.5,",
        "api/v1/entries.csv               | ,withdrawn,                | ,,",
        "api/v1/verdicts.csv              | ,twice,Tried twice         | ,told,Only told",
        "glues/index.html                 | Not listed for 42 topics   | Not listed for 41 topics",
        "glues/bone-glue.html             | Not listed for 42 topics   | Not listed for 2 topics",
        "glues/plastic-wood.html          | 2026-01-15                 | 2026-01-14",
        "sources.html                     | Ada Bench                  | Ida Bench",
        "compare.html                     | certainty: Tried twice     | certainty: Only told",
      })
  void damageIsNamed(String file, String one, String other) throws IOException {
    Path damaged = site.resolve(file);
    String whole = Files.readString(damaged);
    String instead = whole.replace(one, other);
    assertNotEquals(whole, instead);
    try {
      Files.writeString(damaged, instead);
      List<Finding> findings = verify();
      assertTrue(
          findings.stream().anyMatch(finding -> finding.toString().contains(file)),
          findings::toString);
    } finally {
      Files.writeString(damaged, whole);
    }
  }
}
