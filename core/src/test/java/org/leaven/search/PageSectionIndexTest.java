package org.leaven.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.page.SearchDocument;
import org.leaven.page.SearchDocument.Section;

/** Headings of pages are results of their own. */
@Tag("javascript")
class PageSectionIndexTest {
  private static List<SearchDocument> manual() {
    return List.of(
        IndexedPages.guide(
            "publishing",
            "Publishing",
            "A built site is a folder of files.",
            new Section("a-domain", "A domain of your own", "Set a record.\nWait a day."),
            new Section("missing-pages", "Missing pages: 404.html", "Tell the server.")),
        IndexedPages.guide(
            "serve",
            "Seeing it live",
            "The site is built anew after each edit.",
            new Section("keys", "Keys", "Ctrl-C stops it.")),
        IndexedPages.guide("decision", "32. Serving, and following edits", "We serve with Jetty."));
  }

  @ParameterizedTest
  @CsvSource({
    "domain, publishing.html#a-domain",
    "a domain of your own, publishing.html#a-domain",
    "404, publishing.html#missing-pages",
    "record, publishing.html#a-domain",
    "keys, serve.html#keys",
    "stop ctrl, serve.html#keys",
    "folder of files, publishing.html",
    "publishing, publishing.html",
    "serve, serve.html",
    "serving, decision.html",
    "publishing domain, publishing.html#a-domain",
    "wait server, publishing.html",
  })
  void theHeadingThatAnswersComesFirst(String typed, String path) throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(manual(), List.of(), "en")) {
      assertEquals(List.of(path), reader.ask(typed).top(1), typed + reader.ask(typed).ids());
    }
  }

  /** A page is not shown for words that only one of its sections has, which is shown itself. */
  @Test
  void aPageIsNotShownBesideItsSection() throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(manual(), List.of(), "en")) {
      assertEquals(List.of("publishing.html#a-domain"), reader.ask("record ").ids());
    }
  }

  /** One whose title says what is asked for is shown, even though its sections say it, too. */
  @Test
  void aPageIsShownBesideItsSectionsForTheWordsOfItsTitle() throws IOException {
    List<SearchDocument> pages =
        List.of(
            IndexedPages.guide(
                "problems",
                "The error reference",
                "All of them.",
                new Section("bad-error", "bad-error", "Error, error."),
                new Section("bad-key", "bad-key", "Error.")));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "en")) {
      assertTrue(reader.ask("errors").ids().contains("problems.html"));
      assertFalse(reader.ask("bad").ids().contains("problems.html"));
    }
  }

  @Test
  void aSectionSaysOfWhichPageItIsAndShowsItsOwnText() throws IOException {
    try (JavaSearchReader reader = JavaSearchReader.of(manual(), List.of(), "en")) {
      JavaSearchReader.Result found = reader.ask("wait").results().get(0);
      assertEquals("A domain of your own", found.title());
      assertEquals("Publishing", found.kind());
      assertEquals("[Wait] a day.", found.excerpt());
    }
  }

  /** The entry of a name comes before a heading that is the same. */
  @Test
  void anEntryComesBeforeAHeadingOfItsName() throws IOException {
    List<SearchDocument> pages =
        List.of(
            IndexedPages.entry("rye", "Rye", List.of(), IndexedPages.notListed()),
            IndexedPages.guide(
                "flour", "Flour", "", new Section("rye", "Rye", "Rye, rye and rye.")));
    try (JavaSearchReader reader = JavaSearchReader.of(pages, List.of(), "en")) {
      assertEquals(List.of("rye", "flour.html#rye"), reader.ask("rye").ids());
    }
  }

  @Test
  void theWholeTextOfAPageHasItsHeadings() {
    SearchDocument page = manual().get(0);
    assertEquals(
        "A built site is a folder of files.\nA domain of your own\nSet a record.\nWait a day."
            + "\nMissing pages: 404.html\nTell the server.",
        page.text());
  }
}
