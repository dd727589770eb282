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

/** Data files and widgets that lose one of several verdicts, or exchange two, are named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralVerdictsVerificationTest {
  private static final Path SOURCE = Path.of("core/src/test/kb/waste-sorting");

  private Path site;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    site = folder.resolve("site");
    EnumSet<Edition> editions = EnumSet.of(Edition.SITE, Edition.API, Edition.EMBED);
    BuildOptions order = new BuildOptions(SOURCE, "https://waste.test/", null, editions, "");
    assertEquals(List.of(), new Build(order).run(site).problems());
  }

  private List<Finding> verify() throws IOException {
    return new Verification(SOURCE).run(site, site.resolveSibling("none")).findings();
  }

  @Test
  void withoutDamageNothingIsSaid() throws IOException {
    assertEquals(List.of(), verify());
  }

  /** Two pieces of a file change places, where the second is not empty. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "embed/things/curtain/household-waste.html     | if it is of cotton     |"
            + " if it is of synthetic fibre",
        "fragments/things/curtain/household-waste.html | if it is of cotton     |"
            + " if it is of synthetic fibre",
        "fragments/things/curtain/household-waste.html | Depends for            |",
        "fragments/things/pizza-box/paper-bank.html    | according to The city’s leaflet |"
            + " according to The paper mill",
        "fragments/topics/household-waste.html         | It is of cotton.       |"
            + " It is of synthetic fibre.",
        "fragments/compare.html                        | if it is of cotton     |"
            + " if it is of synthetic fibre",
        "embed/things/curtain/household-waste.json     | if it is of cotton     |",
        "embed/things/curtain/household-waste.json     | if it is of cotton     |"
            + " if it is of synthetic fibre",
        "api/v1/entries/curtain.json                   | It is of cotton.       |"
            + " It is of synthetic fibre.",
        "api/v1/entries/curtain.json                   | if it is of cotton     |"
            + " if it is of synthetic fibre",
        "api/v1/entries/curtain.json                   | \"depends\"            |"
            + " \"sources-differ\"",
        "api/v1/entries/curtain.json                   | \"verdict\": null      |"
            + " \"verdict\": \"burnable\"",
        "api/v1/entries/pizza-box.json                 | \"source\": \"mill\"    |"
            + " \"source\": \"city\"",
        "api/v1/topics/household-waste.json            | It is of cotton.       |"
            + " It is of synthetic fibre.",
        "api/v1/verdicts.json                          | if it is of cotton     |"
            + " if it is of synthetic fibre",
        "api/v1/verdicts.csv                           | It is of cotton.       |"
            + " It is of synthetic fibre.",
        "api/v1/verdicts.csv                           | Not burnable, if it is of synthetic fibre |",
        "api/v1/topics/household-waste.csv             | ,curtain,Curtain,own,not-burnable |"
            + " ,curtain,Curtain,own,burnable",
        "api/v1/entries.json                           | \"verdict\": \"not-burnable\" |"
            + " \"verdict\": \"accepted\"",
        "api/v1/search.json                            | \"verdict\": \"not-burnable\" |"
            + " \"verdict\": \"accepted\""
      })
  void damageIsNamed(String file, String one, String other) throws IOException {
    Path damaged = site.resolve(file);
    String whole = Files.readString(damaged);
    String instead =
        other == null
            ? whole.replace(one, "")
            : whole.replace(one, "\u0001").replace(other, one).replace("\u0001", other);
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
