package org.leaven.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.page.topic.LabelShortener;
import org.leaven.page.topic.VerdictMaps;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.problem.Problem;

/** Figures say what the dataset says, whatever its size. */
class FiguresTest {
  @TempDir Path folder;

  private Document bake(String head, String entries, String page) throws IOException {
    Files.createDirectories(folder.resolve("content/things"));
    Files.writeString(
        folder.resolve("content/kb.yaml"),
        """
        id: figures
        title: Figures
        verdicts:
          good: {label: Good, polarity: positive}
          fair: {label: Fair, polarity: neutral}
          bad: {label: Bad, polarity: negative, needs-reason: false}
        sources: {paper: {label: Paper}}
        """
            + head);
    Files.writeString(folder.resolve("content/things/all.yaml"), entries);
    List<Problem> problems =
        new Build(new BuildOptions(folder, "", null)).run(folder.resolve("site")).problems();
    assertEquals(List.of(), problems.stream().filter(Problem::isError).toList());
    return Jsoup.parse(Files.readString(folder.resolve("site").resolve(page)));
  }

  private static String topics(int number) {
    StringBuilder head = new StringBuilder("topics:\n");
    for (int i = 0; i < number; i++) {
      head.append("  t").append(i).append(": {label: Topic ").append(i).append(" of many}\n");
    }
    return head.toString();
  }

  @Test
  void entriesWithTheSameVerdictsShareARowAndThoseThatDifferStandLast() throws IOException {
    Document home =
        bake(
            topics(2),
            """
            - {id: a, name: A, verdicts: {t0: {verdict: good}, t1: {verdict: bad}}}
            - {id: b, name: B, verdicts: {t0: {verdict: bad}}}
            - {id: c, name: C, verdicts: {t0: {verdict: good}, t1: {verdict: good, only-if: it rains}}}
            - {id: d, name: D, verdicts: {t0: {verdict: bad}}}
            - {id: e, name: E, verdicts: {t1: {verdict: fair, includes: [b]}}}
            """,
            "index.html");
    Element map = home.select("section.map").get(0);
    List<String> rows =
        map.select("tbody tr").stream()
            .map(row -> row.select("th").text() + " = " + row.select("td").text())
            .toList();
    assertEquals(
        List.of(
            "Good for topic 0 of many Good for topic 1 of many ="
                + " C (Good for topic 1 of many, only if it rains)",
            "Not listed for topic 0 of many Fair for topic 1 of many = E",
            "Bad for topic 0 of many Not listed for topic 1 of many = D",
            "Good for topic 0 of many Bad for topic 1 of many = A",
            "Bad for topic 0 of many Fair for topic 1 of many ="
                + " B (Fair for topic 1 of many, named under E)"),
        rows);
    Element drawing = map.select("svg[role=img]").get(0);
    assertEquals(
        List.of("positive", "neutral", "negative", "differs", "differs"),
        drawing.select("path.map-tally").eachAttr("data-polarity"));
    assertEquals(
        List.of("positive", "positive", "none", "neutral", "negative", "none"),
        drawing.select("use").eachAttr("data-polarity").subList(0, 6));
    assertTrue(drawing.attr("aria-label").contains("1: Good for topic 0 of many, Bad for"));
    assertEquals(List.of("1", "1", "1", "1", "1"), drawing.select(".map-count").eachText());
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "1, 200", "2, 60", "10, 200", "3, 1"})
  void theMapHoldsEveryEntryOnceInsideItsFrame(int topics, int entries) throws IOException {
    List<String> verdicts = List.of("good", "fair", "bad");
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < entries; i++) {
      all.append("- id: e").append(i).append("\n  name: Entry number").append(i);
      all.append("\n  verdicts:\n");
      for (int t = 0; t < topics; t++) {
        if (t == 0 || (i * 7 + t * 3) % 5 < 3) {
          String verdict = verdicts.get((i / (t + 1)) % 3);
          all.append("    t").append(t).append(": {verdict: ").append(verdict).append("}\n");
        }
      }
    }
    Document home = bake(topics(topics), all.toString(), "index.html");
    Element map = home.select("section.map").get(0);
    assertEquals(
        entries, map.select("td a[data-entry]").eachAttr("data-entry").stream().distinct().count());
    assertEquals(entries, map.select("td a[data-entry]").size());
    Element drawing = map.select("svg[role=img]").get(0);
    String[] box = drawing.attr("viewBox").split(" ", -1);
    int width = Integer.parseInt(box[2]);
    int height = Integer.parseInt(box[3]);
    int squares = 0;
    for (Element tally : drawing.select("path.map-tally")) {
      for (String square : tally.attr("d").substring(1).split("M", -1)) {
        String[] place = square.split("[ h]", -1);
        int side = Integer.parseInt(place[2].split("v", -1)[0]);
        assertTrue(Integer.parseInt(place[0]) + side <= width, square);
        assertTrue(Integer.parseInt(place[1]) + side <= height, square);
        squares++;
      }
    }
    assertEquals(entries, squares);
    assertTrue(map.select("tbody tr").size() <= VerdictMaps.MOST_GROUPS);
    assertTrue(height < 900, "height " + height);
    assertTrue(
        map.outerHtml().length() < 150 * entries + 15_000, "bytes " + map.outerHtml().length());
  }

  @ParameterizedTest
  @CsvSource({"12, true", "13, false", "21, false", "200, false"})
  void ofMoreTopicsThanHaveRoomForTheirLabelsThereIsNoMap(int topics, boolean isThere)
      throws IOException {
    StringBuilder all =
        new StringBuilder("- {id: none, name: None, verdicts: {t0: {verdict: bad}}}\n");
    all.append("- id: all\n  name: All\n  verdicts:\n");
    for (int t = 0; t < topics; t++) {
      all.append("    t").append(t).append(": {verdict: good}\n");
    }
    Document home = bake(topics(topics), all.toString(), "index.html");
    assertEquals(isThere, !home.select("section.map").isEmpty());
    for (Element label : home.select(".map-label")) {
      String[] words = label.text().split(" ", -1);
      assertTrue(words.length > 2, label.text());
    }
    assertEquals(2, home.select("table.matrix tr[data-entry]").size());
  }

  @Test
  void labelsAreCutBetweenWhatReadersTakeForLetters() {
    assertEquals("Topic", LabelShortener.cut("Topic", 40));
    assertEquals("Topic…", LabelShortener.cut("Topic one", 50));
    assertEquals("日本…", LabelShortener.cut("日本語の名前", 40));
    assertEquals("x👩‍🔧…", LabelShortener.cut("x👩‍🔧👩‍🔧👩‍🔧", 32));
    assertEquals("e\u0301e\u0301…", LabelShortener.cut("e\u0301e\u0301e\u0301e\u0301", 26));
    assertEquals("", LabelShortener.cut("", 10));
  }

  private static List<String> bars(Document topic) {
    List<String> bars = new ArrayList<>();
    for (Element bar : topic.select("table.shared-chart tr[data-term]")) {
      bars.add(bar.attr("data-term") + bar.select("a").eachAttr("data-entry"));
    }
    return bars;
  }

  private static final String FACETS =
      """
      facets:
        colour: {label: Colour, terms: {red: Red, blue: Blue, green: Green}%s}
        size: {label: Size, terms: {big: Big, small: Small}%s}
      """;
  private static final String THINGS =
      """
      - id: a
        name: A
        facets: {colour: [red, {term: green, basis: editorial}], size: [big]}
        verdicts: {t0: {verdict: good}}
      - id: b
        name: B
        facets: {colour: [red, {term: green, basis: editorial}], size: [{term: big, source: "paper:1"}]}
        verdicts: {t0: {verdict: bad, source: "paper:1"}, t1: {verdict: bad, source: "paper:2"}}
      - id: c
        name: C
        facets: {colour: [red, blue], size: [{term: big, source: "paper:3"}]}
        verdicts: {t0: {verdict: bad, reason: {text: Big., source: "paper:3"}}, t1: {verdict: bad}}
      """;

  @Test
  void withoutAMarkTheFacetThatMostShareIsChartedAndNoTermOfOneEntry() throws IOException {
    Document topic = bake(topics(2) + FACETS.formatted("", ""), THINGS, "topics/t0.html");
    assertEquals(List.of("red[a, b, c]"), bars(topic));
    List<String> links = topic.select("table.shared-chart a").eachAttr("href");
    assertEquals(List.of("#row-a", "#row-b", "#row-c"), links);
    assertEquals("A: Good for topic 0 of many", topic.select("table.shared-chart a").get(0).text());
  }

  @Test
  void markedFacetsAreChartedWholeAndTermsCountWhereTheirSourcesDo() throws IOException {
    Document one =
        bake(topics(2) + FACETS.formatted("", ", chart: true"), THINGS, "topics/t0.html");
    assertEquals(List.of("big[a, b, c]"), bars(one));
    Document other = Jsoup.parse(Files.readString(folder.resolve("site/topics/t1.html")));
    assertEquals(List.of(), bars(other));
  }
}
