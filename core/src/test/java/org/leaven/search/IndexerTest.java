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
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.leaven.page.SearchDocument;

@Tag("javascript")
class IndexerTest {
  @Test
  void smallIndexIsOneScript() {
    assertEquals(List.of("search/index.js"), List.copyOf(index(IndexedPages.bread()).keySet()));
  }

  @Test
  void everyFileRegistersUnderItsNameAndTheVersionOfItsRun() {
    SortedMap<String, byte[]> files = index(IndexedPages.many(800));
    assertTrue(files.size() > 20, files.keySet().toString());
    String root = text(files, "search/index.js");
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String name = file.getKey().replaceAll("search/|\\.js", "");
      String registered = name.equals("index") ? name : version(root, name) + "/" + name;
      String start = "((self.leaven||={}).parts||={})[\"" + registered + "\"]=";
      assertTrue(new String(file.getValue(), UTF_8).startsWith(start), file.getKey());
    }
  }

  private static String version(String root, String name) {
    Matcher runs =
        Pattern.compile("\"" + name.charAt(0) + "\":\\[(\\d+),\"([^\"]+)\"").matcher(root);
    assertTrue(runs.find(), name);
    int run = Integer.parseInt(name.substring(1)) / Integer.parseInt(runs.group(1));
    return runs.group(2).substring(run * 4, run * 4 + 4);
  }

  @Test
  void aChangeOfOneTextLeavesMostFilesAsTheyAre() {
    List<SearchDocument> pages = new ArrayList<>(IndexedPages.many(800));
    SortedMap<String, byte[]> before = index(pages);
    pages.set(5, IndexedPages.withText(pages.get(5), "Loaf with loaf."));
    SortedMap<String, byte[]> after = index(pages);
    assertEquals(before.keySet(), after.keySet());
    long same =
        before.entrySet().stream()
            .filter(file -> Arrays.equals(file.getValue(), after.get(file.getKey())))
            .count();
    assertTrue(same > before.size() * 0.6, same + " of " + before.size());
    assertTrue(same < before.size());
  }

  @Test
  void orderOfThePagesDoesNotMatter() {
    List<SearchDocument> pages = IndexedPages.many(500);
    SortedMap<String, byte[]> expected = index(pages);
    for (int seed = 0; seed < 3; seed++) {
      List<SearchDocument> shuffled = new ArrayList<>(pages);
      Collections.shuffle(shuffled, new Random(seed));
      SortedMap<String, byte[]> files = index(shuffled);
      assertEquals(expected.keySet(), files.keySet(), "seed " + seed);
      files.forEach((path, bytes) -> assertArrayEquals(expected.get(path), bytes, path));
    }
  }

  @Test
  void anotherTextGivesAnotherVersion() {
    List<SearchDocument> other =
        List.of(IndexedPages.entry("rye", "Rye", List.of(), IndexedPages.notListed()));
    assertFalse(
        text(index(IndexedPages.bread()), "search/index.js")
            .equals(text(index(other), "search/index.js")));
  }

  @Test
  void nothingInAPageEndsTheScript() throws Exception {
    String name = "</script><!-- \"quoted\" \\ \u2028\u2029 \u0007 \ud800 ’ 太";
    List<SearchDocument> pages =
        List.of(IndexedPages.entry("odd", name, List.of(), IndexedPages.notListed()));
    String script = text(index(pages), "search/index.js");
    assertFalse(script.contains("<"), script);
    assertFalse(script.contains("\u2028") || script.contains("\u2029"), script);
    assertTrue(script.contains("\\ud800"), script);
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "en")) {
      assertEquals(name, reader.ask("quoted").results().get(0).title());
    }
  }

  @Test
  void emptyKnowledgeBaseHasAnIndexToo() throws Exception {
    try (JavaSearchReader reader = JavaSearchReader.of(List.of(), List.of(), "en")) {
      assertEquals("anything", reader.ask("anything").lacking());
      assertEquals(List.of(), reader.ask("anything").results());
    }
  }

  private static SortedMap<String, byte[]> index(List<SearchDocument> pages) {
    return Indexer.index(new Indexer.Source(pages, List.of(), "en"));
  }

  private static String text(SortedMap<String, byte[]> files, String path) {
    return new String(files.getOrDefault(path, new byte[0]), UTF_8);
  }
}
