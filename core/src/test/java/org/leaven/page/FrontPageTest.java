package org.leaven.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.problem.Problem;

/** The front page shows the lists of one of few topics, and a card for each of many. */
class FrontPageTest {
  @TempDir Path folder;

  private Document bake(int topics, String more) throws IOException {
    Files.createDirectories(folder.resolve("content/things"));
    StringBuilder head = new StringBuilder("id: front\ntitle: Front\nverdicts:\n");
    head.append("  good: {label: Good, polarity: positive}\n");
    head.append("  bad: {label: Bad, polarity: negative, needs-reason: false}\n");
    head.append("sources: {paper: {label: Paper}}\ntopics:\n");
    for (int i = 0; i < topics; i++) {
      head.append("  t").append(i).append(": {label: Topic ").append(i).append("}\n");
    }
    Files.writeString(folder.resolve("content/kb.yaml"), head + more);
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      String verdict = i < 10 ? "good" : "bad";
      String where = "{t" + i % topics + ": {verdict: " + verdict + ", only-if: It rains.}}";
      entries.append("- {id: e").append(i).append(", name: Entry ").append((char) ('A' + i));
      entries.append(", verdicts: ").append(where).append("}\n");
    }
    Files.writeString(folder.resolve("content/things/all.yaml"), entries);
    List<Problem> problems =
        new Build(new BuildOptions(folder, "", null)).run(folder.resolve("site")).problems();
    assertEquals(List.of(), problems.stream().filter(Problem::isError).toList());
    return Jsoup.parse(Files.readString(folder.resolve("site/index.html")));
  }

  @Test
  void aLongListIsCutAndLeadsToTheWhole() throws IOException {
    Document home = bake(1, "");
    assertEquals(9, home.select(".short[data-verdict=good] li").size());
    assertEquals("10", home.select(".short[data-verdict=good] .count").text());
    assertEquals(
        "topics/t0.html#verdict-t0-good",
        home.select(".short[data-verdict=good] .short-more a").attr("href"));
    assertTrue(home.select(".short[data-verdict=bad] .short-more").isEmpty());
  }

  @Test
  void bothListsAndTheWayToHelpAreAtHand() throws IOException {
    Files.createDirectories(folder.resolve("words"));
    Files.writeString(
        folder.resolve("words/en.properties"),
        "ui.search-help=Ill?\nui.search-help-page=help.html\n");
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(
        folder.resolve("content/help.md"),
        "title=Help\ntype=page\nstatus=published\n~~~~~~\nCall.\n");
    Document home = bake(1, "");
    assertEquals(
        List.of("Good (10)", "Bad (2)"), home.select(".examples a[href^='#_t0']").eachText());
    home.select(".examples a[href^='#_t0']").forEach(link -> home.expectFirst(link.attr("href")));
    assertEquals("Help", home.expectFirst(".site-nav li").text());
  }

  @Test
  void anEntryThatIsOnlyWarnedOfLeadsToThePositiveLists() throws IOException {
    bake(2, "");
    assertEquals(
        List.of("../topics/t0.html#verdict-t0-good"),
        page("e10").select("[data-part=positive-lists] a").eachAttr("href"));
    assertEquals(
        "See also: Good for topic 1", page("e11").select("[data-part=positive-lists]").text());
    assertTrue(page("e1").select("[data-part=positive-lists]").isEmpty());
    bake(12, ""); // the last two topics have no positive list
    assertTrue(page("e10").select("[data-part=positive-lists]").isEmpty());
  }

  private Document page(String id) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("site/things/" + id + ".html")));
  }

  @Test
  void aConditionStandsBesideEveryName() throws IOException {
    Document home = bake(1, "");
    assertEquals(
        home.select(".short li").size(), home.select(".short li > [data-part=condition]").size());
    assertTrue(home.select(".short li").get(0).text().contains("Good only if it rains"));
  }

  @Test
  void theAuthorChoosesTheTopicAndTheExamples() throws IOException {
    Document home = bake(2, "theme: {home: {topic: t1, examples: [e3, e11]}}\n");
    List<String> seen = home.select(":not([hidden]) > .sides > .short").eachAttr("data-topic");
    assertEquals(List.of("t1"), seen.stream().distinct().toList());
    assertEquals("Topic 1", home.select(".switch [aria-current]").text());
    assertEquals(
        List.of("e3", "e11"), home.select(".examples [data-entry]").eachAttr("data-entry"));
    assertEquals("Entry D, Entry L …", home.select("[role=combobox]").attr("placeholder"));
  }

  @Test
  void aButtonHasTheListsOfItsTopicAtHand() throws IOException {
    Document home = bake(2, "");
    assertEquals(List.of("t0", "t1"), home.select("[data-switch]").eachAttr("data-switch"));
    assertEquals(List.of("t1"), home.select("[data-switched][hidden]").eachAttr("data-switched"));
    assertEquals("topics/t1.html", home.select("[data-switch=t1]").attr("href"));
    assertTrue(bake(5, "theme: {home: {topics: lists}}\n").select("[hidden] .short").isEmpty());
  }

  @Test
  void manyTopicsHaveACardEach() throws IOException {
    Document home = bake(5, "");
    assertTrue(home.select(".short").isEmpty());
    assertEquals(5, home.select(".topics > [data-topic]").size());
    assertEquals(2, home.select("[data-topic=t0] .counts > li").size());
  }

  @Test
  void cardsCanBeHadOfFewTopics() throws IOException {
    Document home = bake(2, "theme: {home: {topics: cards}}\n");
    assertTrue(home.select(".short").isEmpty());
    assertEquals(2, home.select(".topics > [data-topic]").size());
  }
}
