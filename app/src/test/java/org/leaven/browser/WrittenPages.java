package org.leaven.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.leaven.tree.Trees;

/** The pages of a written site. */
record WrittenPages(Path site) {

  /** The folder named by the system property {@code leaven.site}, else {@code target/site}. */
  static WrittenPages baked() {
    return new WrittenPages(
        Path.of(System.getProperty("leaven.site", "target/site")).toAbsolutePath());
  }

  /** Paths of all pages, sorted, but for those that only lead on. */
  List<String> all() throws IOException {
    List<String> all = new ArrayList<>();
    for (String path : Trees.files(site, ".html")) {
      if (!text(path).contains("http-equiv=\"refresh\"")) {
        all.add(path);
      }
    }
    assertTrue(all.size() > 10, all::toString);
    return all;
  }

  /** The longest page of each kind, that is, of each template, by the name of its kind. */
  NavigableMap<String, String> longestOfEachKind() throws IOException {
    NavigableMap<String, String> longest = longest(WrittenPages::kind);
    assertTrue(longest.size() >= 9, longest::toString);
    return longest;
  }

  /**
   * All pages in the first language, and the longest of each kind in the others: these have the
   * same entries, and the same templates made them.
   */
  SortedSet<String> allOfFirstLanguage() throws IOException {
    SortedSet<String> pages = new TreeSet<>(longestOfEachKindAndLanguage().values());
    String first = language("index.html");
    for (String path : all()) {
      if (language(path).equals(first)) {
        pages.add(path);
      }
    }
    return pages;
  }

  private String language(String path) throws IOException {
    return language(Jsoup.parse(text(path)));
  }

  private static String language(Document page) {
    return page.expectFirst("html").attr("lang");
  }

  /** The longest page of each kind in each language, by both. */
  NavigableMap<String, String> longestOfEachKindAndLanguage() throws IOException {
    return longest(page -> language(page) + " " + kind(page));
  }

  private NavigableMap<String, String> longest(Function<Document, String> key) throws IOException {
    NavigableMap<String, String> longest = new TreeMap<>();
    for (String path : all()) {
      longest.merge(key.apply(Jsoup.parse(text(path))), path, this::longer);
    }
    return longest;
  }

  private static String kind(Document page) {
    return page.select("main[data-page]").attr("data-page");
  }

  private String longer(String one, String other) {
    return site.resolve(one).toFile().length() < site.resolve(other).toFile().length()
        ? other
        : one;
  }

  /** The text of a file of the site. */
  String text(String path) throws IOException {
    return Files.readString(site.resolve(path));
  }
}
