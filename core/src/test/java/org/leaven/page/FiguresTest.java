package org.leaven.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
  void markedFacetsAreChartedAndTermsCountWhereTheirSourcesDo() throws IOException {
    Document one =
        bake(topics(2) + FACETS.formatted("", ", chart: true"), THINGS, "topics/t0.html");
    assertEquals(List.of("big[a, b, c]"), bars(one));
    Document other = Jsoup.parse(Files.readString(folder.resolve("site/topics/t1.html")));
    assertEquals(List.of(), bars(other));
  }
}
