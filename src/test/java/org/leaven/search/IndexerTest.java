package org.leaven.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leaven.page.Findable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IndexerTest {
  private static final String REGISTERS = "(window.leaven=window.leaven||{}).index=";

  @Test
  void indexIsAScriptThatRegistersPlainData() {
    String script = script(Pages.bread());
    assertTrue(script.startsWith(REGISTERS + "{"), script);
    assertTrue(script.endsWith("};\n"), script);
    assertEquals(1, read(Pages.bread()).path("format").asInt());
    assertEquals("en", read(Pages.bread()).path("language").asString());
  }

  @Test
  void orderOfThePagesDoesNotMatter() {
    List<Findable> pages = Pages.many(50);
    byte[] expected = Indexer.index(pages, "en");
    for (int seed = 0; seed < 5; seed++) {
      List<Findable> shuffled = new ArrayList<>(pages);
      Collections.shuffle(shuffled, new Random(seed));
      assertArrayEquals(expected, Indexer.index(shuffled, "en"), "seed " + seed);
    }
  }

  @Test
  void nothingInAPageEndsTheScript() {
    String name = "</script><!-- \"quoted\" \\ \u2028\u2029 \u0007 \ud800 ’ 太";
    List<Findable> pages = List.of(Pages.entry("odd", name, List.of(), Pages.notListed()));
    String script = script(pages);
    assertFalse(script.contains("<"), script);
    assertFalse(script.contains("\u2028") || script.contains("\u2029"), script);
    assertTrue(script.contains("\\ud800"), script);
    assertEquals(name, document(pages, 0).path(2).asString());
  }

  @Test
  void compoundsAreFoundRunTogether() {
    List<String> words = words(List.of(Pages.entry("a", "Sit-ups", List.of(), Pages.notListed())));
    assertTrue(words.containsAll(List.of("sit", "ups", "situps")), words.toString());
    words = words(List.of(Pages.entry("a", "Tai Chi", List.of(), Pages.notListed())));
    assertTrue(words.contains("taichi"), words.toString());
  }

  @Test
  void wordsAreSortedForPrefixesAndEachHasItsPages() {
    List<Findable> pages = Pages.many(60);
    List<String> words = words(pages);
    assertEquals(words.stream().sorted().distinct().toList(), words);
    assertEquals(words.size(), list(pages, "postings").size());
  }

  @Test
  void answersSayVerdictConditionAndWhoseVerdictItIs() {
    List<Findable> pages =
        List.of(
            Pages.entry("a", "A", List.of(), Pages.listedIf("it is sliced & dry")),
            Pages.entry("b", "B", List.of(), Pages.namedUnder("Rye bread")),
            Pages.entry("c", "C", List.of(), Pages.notListed()));
    assertEquals("[[0,'','it is sliced & dry']]", shown(document(pages, 0).path(6)));
    assertEquals("[[0,'Rye bread','']]", shown(document(pages, 1).path(6)));
    assertEquals("[1]", shown(document(pages, 2).path(6)));
    assertEquals(
        "[[0,'keep','positive','Keep for freezing'],[0,'none','none','Not listed for freezing']]",
        shown(read(pages).path("phrases")));
  }

  @Test
  void topicsKnowTheirPageAndAllTheirNames() {
    List<Findable> pages = Pages.bread();
    assertEquals("[['freezing',0,'freezing,deep freeze']]", shown(read(pages).path("topics")));
  }

  @Test
  void emptyKnowledgeBaseHasAnIndexToo() {
    assertEquals("", read(List.of()).path("words").asString("missing"));
  }

  @Test
  void namesWeighMoreThanTexts() {
    Findable named = Pages.entry("rye", "Rye bread", List.of(), Pages.notListed());
    Findable mentions = Pages.entry("zopf", "Zopf", List.of(), Pages.notListed());
    List<Findable> pages = new ArrayList<>(List.of(named, withBody(mentions, "Not of rye.")));
    pages.addAll(Pages.many(20).subList(4, 24));
    List<Posting> postings = Scorer.score(pages).getOrDefault("rye", List.of());
    assertEquals(2, postings.size());
    assertTrue(postings.get(0).score() > postings.get(1).score(), postings.toString());
    assertTrue(postings.get(0).inName() && !postings.get(1).inName(), postings.toString());
  }

  private static Findable withBody(Findable page, String body) {
    return new Findable(
        page.path(),
        page.id(),
        page.type(),
        page.title(),
        page.kind(),
        page.aliases(),
        page.keywords(),
        page.summary(),
        page.headings(),
        page.reasons(),
        page.steps(),
        page.facets(),
        page.related(),
        body,
        page.standings());
  }

  private static String script(List<Findable> pages) {
    return new String(Indexer.index(pages, "en"), UTF_8);
  }

  private static JsonNode read(List<Findable> pages) {
    String script = script(pages);
    return JsonMapper.shared().readTree(script.substring(REGISTERS.length(), script.length() - 2));
  }

  private static JsonNode document(List<Findable> pages, int number) {
    return read(pages).path("documents").path(number);
  }

  private static String shown(JsonNode node) {
    return node.toString().replace('"', '\'');
  }

  private static List<String> words(List<Findable> pages) {
    return list(pages, "words");
  }

  private static List<String> list(List<Findable> pages, String key) {
    return Arrays.asList(read(pages).path(key).asString().split(" ", -1));
  }
}
