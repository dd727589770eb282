package org.leaven.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.dataset.DatasetReader;
import org.leaven.source.SourceTreeReader;

/** What the language of import maps can say. */
class ImportMapTest {
  private static final String HEAD =
      """
      id: k
      title: K
      nouns: {entry: thing, entries: things}
      verdicts:
        good: {label: Good, polarity: positive}
        fair: {label: Fair, polarity: neutral}
        bad: {label: Bad, polarity: neutral}
      topics: {rain: {label: Rain}, sun: {label: Sun}, snow: {label: Snow}}
      facets: {size: {label: Size, terms: {small: Small, large: Large}}}
      sources: {a: {label: A}, b: {label: B}}
      """;

  private static final String NAMED =
      """
      ignore: all
      entry:
        id: {from: n, as: slug}
        name: {from: n}
      """;

  @TempDir Path folder;

  @BeforeEach
  void makeTheKnowledgeBase() throws IOException {
    write("kb/content/kb.yaml", HEAD);
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    return Files.writeString(file, text);
  }

  private ImportReport take(String path, String map) throws IOException {
    Path rules = write("map.yaml", map);
    Path file = folder.resolve(path);
    return new EntryImport(new ImportOptions(file, rules, folder.resolve("kb"), false, true)).run();
  }

  private List<String> said(ImportReport report) {
    String path = SourceTreeReader.path(folder) + "/";
    return report.problems().stream().map(own -> own.toString().replace(path, "")).toList();
  }

  /** The entry that a record and a part of a map give, without its name. */
  private String entry(String record, String part) throws IOException {
    write("r.json", "[" + record + "]");
    ImportReport report = take("r.json", NAMED + part.indent(2));
    assertEquals(List.of(), said(report).stream().filter(own -> own.contains("error")).toList());
    assertEquals(
        List.of(),
        DatasetReader.read(SourceTreeReader.read(folder.resolve("kb")).value()).problems().stream()
            .filter(own -> own.isError())
            .toList());
    try (Stream<Path> files = Files.list(folder.resolve("kb/content/things"))) {
      return Files.readString(files.toList().get(0)).replaceFirst("name: .*\n", "");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"n":"x","a":{"b":{"k":1,"l":2}}}   | keywords: {from: a.b.*}                                | keywords:/  - "1"/  - "2"
          {"n":"x","a":[{"t":"p"},{"t":"q"}]} | keywords: {from: a.t}                                  | keywords:/  - p/  - q
          {"n":"x","a":"p","b":["q","r"]}     | keywords: {from: [a, b]}                               | keywords:/  - p/  - q/  - r
          {"n":"x","a":["p","q"]}             | kind: {from: a, take: last}                            | kind: q
          {"n":"x","a":["p","q"]}             | kind: {from: a, join: " + "}                           | kind: "p + q"
          {"n":"x","a":"p","b":"q"}           | kind: {from: [b, a], join: " ", as: slug}              | kind: q-p
          {"n":"x","a":"p","b":"q"}           | kind: {first: [{from: c}, {from: b}, {from: a}]}       | kind: q
          {"n":"x","a":"p"}                   | kind: {first: [{from: a, table: {q: z}}, constant]}    | kind: constant
          {"n":"x","a":{"p":1}}               | kind: {from: a, else: there}                           | kind: there
          {"n":"x","a":"p"}                   | kind: {from: a, table: {q: z}, else: .}                | kind: p
          {"n":"x","a":"1","t":{"1":"one"}}   | kind: {from: a, table-from: t}                         | kind: one
          {"n":"x","a":"y #1 #2"}             | keywords: {from: a, match: '#(\\d)'}                     | keywords:/  - "1"/  - "2"
          {"n":"x","a":[{"k":"p","v":1},{"k":"q","v":2}]} | keywords: {from: a, where: {v: 2}, each: {from: k}} | keywords:/  - q
          {"n":"x","a":"*p* <q> [[r]]"}       | summary: {from: a}                                     | summary: "\\\\*p\\\\* \\\\<q> \\\\[\\\\[r\\\\]\\\\]"
          {"n":"x","a":"*p*"}                 | summary: {from: a, as: markdown}                       | summary: "*p*"
          {"n":"x","a":"[p](/q) [r](s)"}      | summary: {from: a, as: markdown}                       | summary: "p [r](s)"
          {"n":"x","a":"<p>p <b>q</b></p>"}   | summary: {from: a, as: html}                           | summary: "p **q**"
          {"n":"x","a":"*p*"}                 | kind: {from: a}                                        | kind: "*p*"
          {"n":"x","a":"1"}                   | summary: {from: a, table: {"1": "*one*"}}              | summary: "*one*"
          {"n":"x","a":["p *","q"]}           | steps: {from: a, each: {text: {from: .}}}              | steps:/  - text: "p \\\\*"/  - text: q
          {"n":"x","a":"<ol><li>p</li><li>q</li></ol>"} | steps: {from: a, split: blocks, as: html}    | steps:/  - p/  - q
          {"n":"x","a":"b"}                   | source: {from: a}                                      | source: b
          {"n":"x","a":["large","large"]}     | facets: {size: {from: a}}                              | facets:/  size:/    - large
          {"n":"x","a":"large"}               | facets: [{size: {from: a}}, {size: small}]             | facets:/  size:/    - large/    - small
          """)
  void aRuleGives(String record, String part, String entry) throws IOException {
    assertEquals(entry.replace('/', '\n') + "\n", entry(record, part));
  }

  @Test
  void anIdLikeFromIsNoMisspeltRule() throws IOException {
    String head = HEAD.replace("facets: {size: {label: Size", "facets: {form: {label: Form");
    write("kb/content/kb.yaml", head);
    assertEquals(
        "facets:\n  form:\n    - small\n", entry("{\"n\": \"Tea\"}", "facets: {form: [small]}"));
  }

  @Test
  void verdictsComeFromSeveralFieldsWithConstants() throws IOException {
    String entry =
        entry(
            "{\"n\": \"x\", \"pro\": [\"Rain\", \"Sun\"], \"con\": [\"Snow\"]}",
            """
            verdicts:
              - {from: pro, key: {from: ., as: slug}, each: {verdict: good}}
              - {from: con, key: {from: ., as: slug}, each: {verdict: bad, source: a}}
              - {from: may, key: {from: ., as: slug}, each: {verdict: fair}, optional: true}
            """);
    String expected =
        """
        verdicts:
          rain:
            verdict: good
          sun:
            verdict: good
          snow:
            verdict: bad
            source: a
        """;
    assertEquals(expected, entry);
  }

  @Test
  void aTopicMayHaveSeveralVerdicts() throws IOException {
    String entry =
        entry(
            "{\"n\": \"x\", \"wet\": \"bad\", \"dry\": \"good\", \"then\": \"fair\"}",
            """
            verdicts:
              - rain:
                  - {verdict: {from: wet}, if: It pours., source: a}
                  - {verdict: {from: dry}, if: It drips., source: a}
              - rain: {verdict: {from: then}, source: b}
            """);
    String expected =
        """
        verdicts:
          rain:
            - verdict: bad
              if: It pours.
              source: a
            - verdict: good
              if: It drips.
              source: a
            - verdict: fair
              source: b
        """;
    assertEquals(expected, entry);
  }

  @Test
  void theSameTopicTwiceOnTheSameGroundIsAFaultOfThatRecordAlone() throws IOException {
    write("r.json", "[{\"n\": \"x\", \"a\": [\"rain\"]},\n {\"n\": \"y\", \"a\": [\"sun\"]}]");
    ImportReport report =
        take(
            "r.json",
            NAMED
                + """
                  verdicts:
                    - {from: a, key: {from: .}, each: {verdict: good}}
                    - rain: {verdict: bad}
                """);
    assertEquals(1, report.problems().size(), said(report).toString());
    assertTrue(said(report).get(0).startsWith("r.json:1:"), said(report).toString());
    assertEquals(List.of(1, 1), List.of(report.written(), report.faulty()));
  }

  @Test
  void recordsAreJoinedAndFiltered() throws IOException {
    write("r.csv", "id,n,size\n1,One,10\n2,Two,20\n3,Three,10\n");
    write("sizes.yaml", "- {no: 10, label: Small}\n- {no: 20, label: Large}\n");
    write(
        "texts.jsonl",
        """
        {"of": 1, "lang": "en", "text": "uno"}
        {"of": 2, "lang": "en", "text": "dos"}
        {"of": 1, "lang": "fr", "text": "un"}
        """);
    ImportReport report =
        take(
            "r.csv",
            """
            where: {texts: {exists: true}, n: {not: Two}}
            join:
              width: {file: sizes.yaml, key: no, on: size}
              texts: {file: texts.jsonl, key: of, on: id, where: {lang: en}, optional: true}
            entry:
              id: {from: n, as: slug}
              name: {from: n}
              facets: {size: {from: width.label, as: slug}}
              summary: {from: texts.text}
              verdicts: {rain: {verdict: {from: n, else: good}}}
            """);
    assertEquals(List.of(), said(report));
    assertEquals(List.of(1, 1, 2), List.of(report.records(), report.written(), report.filtered()));
    assertEquals(
        """
        name: One
        facets:
          size: small
        summary: uno
        verdicts:
          rain:
            verdict: good
        """,
        Files.readString(folder.resolve("kb/content/things/one.yaml")));
  }

  @Test
  void aFaultInAJoinedFileBelongsToTheRecordsThatUseIt() throws IOException {
    write("r.csv", "n,size\nOne,10\nTwo,20\nThree,30\n");
    write("sizes.yaml", "- {no: 10, label: small}\n- {no: 20, label: huge}\n");
    ImportReport report =
        take(
            "r.csv",
            """
            join: {width: {file: sizes.yaml, key: no, on: size}}
            entry:
              id: {from: n, as: slug}
              name: {from: n}
              facets: {size: {from: width.label, optional: true}}
              verdicts: {rain: {verdict: {from: n, else: good}}}
            """);
    String file = SourceTreeReader.path(folder) + "/sizes.yaml";
    assertEquals(
        List.of(
            "r.csv:4:7: error [unknown-entry]: no record of \"sizes.yaml\" has \"30\" as its \"no\";"
                + " did you mean \"10\"?",
            "sizes.yaml:2:19: error [unknown-term]: unknown term \"huge\" of \"size\";"
                + " choose one of \"small\", \"large\""),
        said(report).stream().map(own -> own.replace(file, "sizes.yaml")).toList());
    assertEquals(List.of(1, 2), List.of(report.written(), report.faulty()));
  }

  @Test
  void aFaultInWhatRecordsShareIsPlacedWhereTheyReferToIt() throws IOException {
    write("r.csv", "n,size,more\nOne,10,10\nTwo,10,20\nThree,20,10\n");
    write("sizes.yaml", "- {no: 10, topic: rain}\n- {no: 20, topic: sun}\n");
    ImportReport report =
        take(
            "r.csv",
            """
            join:
              one: {file: sizes.yaml, key: no, on: size}
              two: {file: sizes.yaml, key: no, on: more}
            entry:
              id: {from: n, as: slug}
              name: {from: n}
              verdicts:
                - {from: one, key: {from: topic}, each: {verdict: good}}
                - {from: two, key: {from: topic}, each: {verdict: fair}}
            """);
    assertEquals(1, report.problems().size(), said(report).toString());
    assertTrue(said(report).get(0).startsWith("r.csv:2:"), said(report).toString());
    assertEquals(List.of(2, 1), List.of(report.written(), report.faulty()));
  }

  @Test
  void picturesAndLinksComeWithTheEntry() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G'};
    Files.createDirectories(folder.resolve("photos/x"));
    Files.write(folder.resolve("photos/x/1.png"), png);
    write(
        "r.json",
        "[{\"n\": \"X\", \"i\": [\"x/1.png\"], \"w\": \"https://example.org\"},\n"
            + " {\"n\": \"Y\", \"i\": [\"x/2.png\"]}, {\"n\": \"Z\", \"i\": [\"../map.yaml\"]}]");
    ImportReport report =
        take(
            "r.json",
            """
            media: photos
            entry:
              id: {from: n, as: slug}
              name: {from: n}
              media: {from: i, each: {image: {from: .}, alt: {from: $record.n, prefix: "The "}}}
              links: [{url: {from: w, optional: true}, label: More}]
              verdicts: {rain: {verdict: {from: n, else: good}}}
            """);
    assertEquals(2, report.faulty(), said(report).toString());
    assertEquals(
        "r.json:2:19: error [missing-file]: there is no picture \"x/2.png\"; correct \"media\" in"
            + " the map, the folder that its path begins in",
        said(report).get(0));
    assertTrue(Files.exists(folder.resolve("kb/content/things/x/1.png")));
    assertTrue(
        Files.readString(folder.resolve("kb/content/things/x.yaml"))
            .contains("links:\n  - url: \"https://example.org\"\n    label: More\n"));
  }
}
