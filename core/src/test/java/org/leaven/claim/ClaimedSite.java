package org.leaven.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Assertions;

/** The site as it was written, read page by page. */
public final class ClaimedSite {
  private static final String HEADINGS = "main :is(h1, h2, h3, h4, h5, h6)";

  private final Path root;
  private final Map<String, Document> pages = new HashMap<>();

  public ClaimedSite(Path root) {
    this.root = root;
  }

  /** The folder named by the system property {@code leaven.site}, else {@code target/site}. */
  public static ClaimedSite baked() {
    return new ClaimedSite(Path.of(System.getProperty("leaven.site", "target/site")));
  }

  /** The pages of the same site in another language. */
  public ClaimedSite in(String language) {
    return new ClaimedSite(root.resolve(language));
  }

  /** A page by its path, without a fragment. */
  public Document page(String path) {
    return pages.computeIfAbsent(path, this::read);
  }

  private Document read(String path) {
    try {
      return Jsoup.parse(Files.readString(root.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where an entry of Keep Moving has its page. */
  public static String entryPath(String entry) {
    return "exercises/" + entry + ".html";
  }

  /** An entry's page. */
  public Document entry(String entry) {
    return page(entryPath(entry));
  }

  /** Ids of the entries that have a page, sorted. */
  public Set<String> entries() {
    try (Stream<Path> files = Files.list(root.resolve("exercises"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html") && !name.equals("index.html"))
          .map(name -> name.substring(0, name.length() - ".html".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one table of a topic's page that holds the entries with this verdict. */
  public Element table(String topic, String verdict) {
    String query = "table.verdicts[data-topic=%s][data-verdict=%s]".formatted(topic, verdict);
    return one(page("topics/" + topic + ".html").select(query), query);
  }

  /** The one row of that table that holds the entry. */
  public Element row(String topic, String verdict, String entry) {
    Element table = table(topic, verdict);
    String query = "tr[data-entry=%s]".formatted(entry);
    return one(table.select(query), query + " of " + verdict + " for " + topic);
  }

  /** All rows of all tables of a topic's page. */
  public List<Element> rows(String topic) {
    String query = "table.verdicts[data-topic=%s] tr[data-entry]".formatted(topic);
    return page("topics/" + topic + ".html").select(query);
  }

  /** The rows of the table that holds the entries with this verdict. */
  public List<Element> rows(String topic, String verdict) {
    return table(topic, verdict).select("tr[data-entry]");
  }

  /**
   * What an entry's page says of its verdict for a topic: the one answer, and what speaks for it.
   */
  public Element standing(String entry, String topic) {
    String of = "[data-topics~=(^| )%s( |$)]".formatted(topic);
    String query = "[data-part=standings] > li" + of;
    Element answer = one(entry(entry).select(query), query + " of " + entry);
    Element standing = answer.clone();
    entry(entry)
        .select("[data-part=why] " + of)
        .forEach(fact -> standing.appendChild(fact.clone()));
    return standing;
  }

  /** Title, paragraphs and items of a page, or what the section at its fragment holds of them. */
  List<Element> blocks(String page) {
    int hash = page.indexOf('#');
    if (hash < 0) {
      return page(page).select("main h1, main p, main li");
    }
    String id = page.substring(hash + 1);
    Element place = one(page(page.substring(0, hash)).select("[id=" + id + "]"), page);
    List<Element> blocks = new ArrayList<>();
    for (Element part : section(heading(place))) {
      blocks.addAll(part.select("p, li"));
    }
    return blocks;
  }

  /**
   * What the section of a page in another language holds that stands where that of the original
   * does: headings, and so fragments, are translated.
   */
  List<Element> blocks(String page, ClaimedSite original) {
    int hash = page.indexOf('#');
    if (hash < 0) {
      return blocks(page);
    }
    String path = page.substring(0, hash);
    Element place = one(original.page(path).select("[id=" + page.substring(hash + 1) + "]"), page);
    int number = original.page(path).select(HEADINGS).indexOf(heading(place));
    Elements own = page(path).select(HEADINGS);
    Assertions.assertEquals(original.page(path).select(HEADINGS).size(), own.size(), path);
    List<Element> blocks = new ArrayList<>();
    section(own.get(number)).forEach(part -> blocks.addAll(part.select("p, li")));
    return blocks;
  }

  private static Element heading(Element place) {
    Element heading = place.closest("h1, h2, h3, h4, h5, h6");
    return heading == null ? place : heading;
  }

  private static Elements section(Element heading) {
    Elements parts = new Elements();
    for (Element part : heading.nextElementSiblings()) {
      boolean isHeading = part.tagName().matches("h[1-6]");
      if (isHeading && part.tagName().compareTo(heading.tagName()) <= 0) {
        break;
      }
      parts.add(part);
    }
    return parts;
  }

  static Element one(List<Element> found, String what) {
    Assertions.assertEquals(1, found.size(), "number of " + what);
    return found.get(0);
  }
}
