package org.leaven.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.dataset.DatasetReader;
import org.leaven.source.SourceTreeReader;

/** A draft of a main file can be read, whatever the records are like. */
class MainFileDrafterTest {
  @TempDir Path folder;

  private List<String> draft(String map, String records) throws IOException {
    Path data = Files.writeString(folder.resolve("r.json"), records);
    Path rules = Files.writeString(folder.resolve("map.yaml"), map);
    ImportReport report =
        new EntryImport(new ImportOptions(data, rules, folder.resolve("kb"), false, true))
            .draftHead();
    String path = SourceTreeReader.path(folder) + "/";
    return report.problems().stream().map(own -> own.toString().replace(path, "")).toList();
  }

  @Test
  void aDraftOfMessyRecordsCanBeRead() throws IOException {
    String map =
        """
        into: foods
        ignore: all
        entry:
          id: {from: n, as: slug}
          name: {from: n}
          facets: {season: {from: when, optional: true}}
          fields:
            grams: {from: grams, as: number, optional: true}
            bought: {from: day, optional: true}
            page: {from: web, optional: true}
          verdicts:
            from: says
            key: {from: about}
            each: {verdict: {from: it}, source: {from: by, prefix: "list:", optional: true}}
        """;
    String records =
        """
        [
          {"n": "Apple", "says": [{"about": "gout", "it": "eat", "by": 3}], "when": "spring"},
          {"n": "Bean", "says": [{"about": "gout", "it": "eat"}], "when": ["spring", "Late winter"]},
          {"n": "Corn", "says": [{"about": "gout", "it": "eta"}], "grams": 12.5, "day": "2026-01-31"},
          {"n": "Dill", "says": [{"about": "gout", "it": ""}], "grams": "some", "day": "soon"},
          {"n": "Egg", "says": [{"about": "The heart", "it": "avoid"}], "grams": 3},
          {"n": "Fig", "says": [{"about": "gouts", "it": "con"}], "web": "https://example.org/a"},
          {"n": "Date", "says": [{"about": "", "it": "AVOID"}], "day": "2026-02-01"}
        ]
        """;
    List<String> said = draft(map, records);
    assertEquals(
        List.of(
            "r.json:3:78: error [bad-id]: bad id \"Late winter\"; not in the draft;"
                + " write \"as: slug\" or a \"table\" in its rule",
            "r.json:4:50: warning [unknown-verdict]: the verdict \"Eta\" is rare: 1 of 6, line 4;"
                + " did you mean \"Eat\"? it is not in the draft; correct it, or add it to kb.yaml",
            "r.json:5:50: error [blank-text]: the field \"it\" is blank;"
                + " fill it in, or mark its rule in the map as optional",
            "r.json:5:65: error [bad-value]: \"some\" is not a number;"
                + " write digits, with a point for the decimals",
            "r.json:6:35: error [bad-id]: bad id \"The heart\"; not in the draft;"
                + " write \"as: slug\" or a \"table\" in its rule",
            "r.json:7:35: error [name-collision]: the topic \"gouts\" reads like \"gout\";"
                + " not in the draft; make both one by a \"table\" in its rule",
            "r.json:7:50: error [reserved-id]: the id \"con\" is reserved; not in the draft;"
                + " write \"as: slug\" or a \"table\" in its rule",
            "r.json:8:36: error [blank-text]: the field \"about\" is blank;"
                + " fill it in, or mark its rule in the map as optional",
            "r.json:8:46: error [bad-id]: bad id \"AVOID\"; not in the draft;"
                + " write \"as: slug\" or a \"table\" in its rule"),
        said);
    String written = Files.readString(folder.resolve("kb/content/kb.yaml"));
    assertEquals(
        """
        verdicts:
          avoid:
            label: Avoid
            polarity: neutral
          eat:
            label: Eat
            polarity: neutral
        topics:
          gout:
            label: Gout
        facets:
          season:
            label: Season
            terms:
              spring: Spring
        fields:
          bought:
            label: Bought
            type: date
          grams:
            label: Grams
            type: number
            unit: none
          page:
            label: Page
            type: link
        sources:
          list:
            label: List
        """,
        written.substring(written.indexOf("verdicts:")));
    assertEquals(
        List.of(),
        DatasetReader.read(SourceTreeReader.read(folder.resolve("kb")).value()).problems());
  }

  @Test
  void aRareVerdictIsDoubtedAndStays() throws IOException {
    String map =
        """
        entry:
          id: {from: n, as: slug}
          name: {from: n}
          verdicts: {gout: {verdict: {from: v}}}
        """;
    StringBuilder records = new StringBuilder();
    for (int i = 1; i <= 60; i++) {
      String verdict = i == 7 || i == 9 ? "perhaps" : i % 2 == 0 ? "good" : "bad";
      records.append("{\"n\": \"f").append(i).append("\", \"v\": \"" + verdict + "\"},\n");
    }
    String data = "[" + records.substring(0, records.length() - 2) + "]";
    assertEquals(
        List.of(
            "r.json:7:18: warning [unknown-verdict]: the verdict \"Perhaps\" is rare: 2 of 60,"
                + " line 7, 9; if it is a mistake, correct it there and in kb.yaml"),
        draft(map, data));
    String head = Files.readString(folder.resolve("kb/content/kb.yaml"));
    assertTrue(head.contains("perhaps:"), head);
  }

  @Test
  void withoutATopicAndAVerdictThereIsNoDraft() throws IOException {
    String map = "entry:\n  id: {from: n, as: slug}\n  name: {from: n}\n";
    assertEquals(
        List.of(
            "map.yaml:2:3: error [missing-key]: no record names both a topic and a verdict that"
                + " can stand in a main file; write \"verdicts\" in the map, as the manual shows"),
        draft(map, "[{\"n\": \"Apple\"}]"));
    assertFalse(Files.exists(folder.resolve("kb/content/kb.yaml")));
  }
}
