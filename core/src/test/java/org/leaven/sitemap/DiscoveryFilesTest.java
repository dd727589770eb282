package org.leaven.sitemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.edition.builtpage.RefreshTarget;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.view.BodyView;
import org.leaven.page.view.Page;
import org.leaven.page.view.layout.HeadView;
import org.leaven.page.view.layout.PageFrame;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.SiteOptions;
import org.leaven.tree.Trees;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Addresses, sitemap, feed and the rest are whole where the site's address is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscoveryFilesTest {
  private static final String URL = "https://example.org/a%20b/";
  private static final Path SOURCE = Path.of("core/src/test/kb/vorrat");
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private Path with;
  private Path without;

  @BeforeAll
  void bake(@TempDir Path folder) throws IOException {
    with = folder.resolve("with");
    without = folder.resolve("without");
    new Build(new BuildOptions(SOURCE, "https://example.org/a%20b", null)).run(with);
    Path settings = Files.writeString(folder.resolve("copies.properties"), "kb.markdown=true\n");
    SiteOptions copies = new SiteOptions(false, false, settings, StandardCharsets.UTF_8);
    new Build(new BuildOptions(SOURCE, "", null).with(copies)).run(without);
  }

  private static String read(Path site, String path) throws IOException {
    return Files.readString(site.resolve(path));
  }

  /** The pages that do not only lead on to another. */
  private static List<String> pages(Path site) throws IOException {
    List<String> pages = new ArrayList<>();
    for (String path : Trees.files(site, ".html")) {
      if (RefreshTarget.of(read(site, path)).isEmpty()) {
        pages.add(path);
      }
    }
    return pages;
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document document, String namespace, String name) {
    NodeList nodes = document.getElementsByTagNameNS(namespace, name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  @Test
  void whatIsShownForUnknownAddressesLeadsRightAtAnyDepth() throws IOException {
    org.jsoup.nodes.Document page =
        Jsoup.parse(read(with, "404.html"), "https://example.org/a%20b/x/y/z.html");
    List<Element> links = page.select("[href]:not(base, use), [src]");
    assertTrue(links.size() > 8, links::toString);
    for (Element link : links) {
      String address = link.absUrl(link.hasAttr("href") ? "href" : "src");
      assertTrue(address.startsWith(URL), address);
      String file = address.substring(URL.length()).replaceFirst("#.*", "");
      assertTrue(Files.isRegularFile(with.resolve(file)), file);
    }
    assertEquals(0, Jsoup.parse(read(without, "404.html")).select("base").size());
  }

  @Test
  void theSitemapHoldsEveryListedPageOnceByItsCanonicalAddress() throws Exception {
    Document sitemap = xml(read(with, "sitemap.xml"));
    assertEquals("urlset", sitemap.getDocumentElement().getLocalName());
    assertEquals(SITEMAP, sitemap.getDocumentElement().getNamespaceURI());
    List<String> listed = texts(sitemap, SITEMAP, "loc");
    Set<String> canonical = new TreeSet<>();
    for (String path : pages(with)) {
      Element head = Jsoup.parse(read(with, path)).head();
      boolean isHidden = !head.select("meta[name=robots][content=noindex]").isEmpty();
      assertEquals(path.equals("404.html"), isHidden, path);
      if (!isHidden) {
        canonical.add(head.select("link[rel=canonical]").attr("href"));
      }
    }
    assertEquals(canonical, new TreeSet<>(listed));
    assertEquals(listed.size(), canonical.size());
    assertTrue(listed.contains(URL), listed::toString);
    assertTrue(listed.contains(URL + "vorraete/moehre.html"), listed::toString);
  }

  @Test
  void theSitemapDatesPagesBySourcesAndByNothingElse() throws Exception {
    Document sitemap = xml(read(with, "sitemap.xml"));
    List<String> dates = texts(sitemap, SITEMAP, "lastmod");
    // two topics, two dated entries, and two that are named inside them or are the same
    dates.forEach(LocalDate::parse);
    assertEquals(Set.of("2026-03-01", "2026-12-31"), new HashSet<>(dates));
    assertTrue(dates.size() < texts(sitemap, SITEMAP, "loc").size());
  }

  @Test
  void aLargeSiteHasASitemapOfSitemaps() throws Exception {
    List<DiscoverablePage> pages = new ArrayList<>();
    for (int i = 0; i <= Sitemap.MAX_PAGES; i++) {
      pages.add(page("p" + i + ".html"));
    }
    SortedMap<String, String> files = Sitemap.of(pages, new SiteAddress(URL));
    assertEquals(
        List.of("sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"), List.copyOf(files.keySet()));
    assertEquals(
        List.of(URL + "sitemap-1.xml", URL + "sitemap-2.xml"),
        texts(xml(files.getOrDefault("sitemap.xml", "")), SITEMAP, "loc"));
    assertEquals(
        List.of(URL + "p50000.html"),
        texts(xml(files.getOrDefault("sitemap-2.xml", "")), SITEMAP, "loc"));
  }

  private static DiscoverablePage page(String path) {
    HeadView head = new HeadView("", "article", "", "", true, "", "", "{}");
    PageFrame frame = TestFrames.of(path, head);
    return DiscoverablePage.of(new Page.NotFound(frame, BodyView.EMPTY, ""), "");
  }

  @Test
  void theFeedIsAtom() throws Exception {
    for (Path site : List.of(with, without)) {
      Document feed = xml(read(site, "verdicts.atom"));
      assertEquals("feed", feed.getDocumentElement().getLocalName());
      assertEquals("de", feed.getDocumentElement().getAttribute("xml:lang"));
      int entries = feed.getElementsByTagNameNS(ATOM, "entry").getLength();
      assertEquals(2, entries);
      List<String> updated = texts(feed, ATOM, "updated");
      updated.forEach(Instant::parse);
      assertEquals("2026-12-31T00:00:00Z", updated.get(0));
      assertEquals(List.of("2026-12-31T00:00:00Z", "2026-03-01T00:00:00Z"), updated.subList(1, 3));
      List<String> ids = texts(feed, ATOM, "id");
      assertEquals(entries + 1, new HashSet<>(ids).size());
      assertTrue(ids.stream().allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}")), ids::toString);
      assertEquals(
          List.of("Vorratskammer", "Milch: Schlecht bei Keller", "Möhre: Gut bei Keller"),
          texts(feed, ATOM, "title"));
      assertEquals(1, texts(feed, ATOM, "author").size());
      assertEquals(2, texts(feed, ATOM, "summary").size());
    }
    assertEquals(
        texts(xml(read(with, "verdicts.atom")), ATOM, "id"),
        texts(xml(read(without, "verdicts.atom")), ATOM, "id"));
    assertTrue(read(with, "verdicts.atom").contains("href=\"" + URL + "verdicts.atom\""));
  }

  @Test
  void pagesHaveTheirOwnPicturesOrThatOfTheSite() throws IOException {
    for (String path : pages(with)) {
      String image = meta(with, path, "og:image");
      if (!path.equals("404.html")) {
        assertTrue(image.startsWith(URL + "pictures/"), path + ": " + image);
        Path file = with.resolve(image.substring(URL.length()));
        assertTrue(Files.size(file) < 40_000, image);
        assertFalse(meta(with, path, "og:image:alt").isEmpty());
      }
    }
    assertEquals(URL + "pictures/topics/keller.png", meta(with, "topics/keller.html", "og:image"));
    assertEquals(URL + "pictures/index.png", meta(with, "hinweise.html", "og:image"));
    assertEquals(
        "Möhre · Gut bei Keller · Nur kurz bei Fensterbrett, nur wenn niemand hinsieht"
            + " · Vorratskammer",
        meta(with, "vorraete/moehre.html", "og:image:alt"));
  }

  private static String meta(Path site, String path, String property) throws IOException {
    Element head = Jsoup.parse(read(site, path)).head();
    return head.select("meta[property=" + property + "]").attr("content");
  }

  @Test
  void withoutAnAddressThereIsNothingThatNeedsOne() throws IOException {
    for (String path : Trees.files(without, "")) {
      assertFalse(path.startsWith("pictures/") || path.startsWith("sitemap"), path);
      if (path.endsWith(".html")) {
        Element head = Jsoup.parse(read(without, path)).head();
        assertEquals(0, head.select("link[rel=canonical], meta[property=og:image]").size(), path);
        assertFalse(head.html().contains("https://example.org/a"), path);
      }
    }
    assertEquals("User-agent: *\nAllow: /\n", read(without, "robots.txt"));
    assertEquals("", read(without, ".nojekyll"));
    assertTrue(read(with, "robots.txt").endsWith("\nSitemap: " + URL + "sitemap.xml\n"));
  }

  @Test
  void everyListedPageHasACopyWhereTheyAreAskedForAndNoOtherHas() throws IOException {
    assertEquals(List.of(), Trees.files(with, ".md"));
    Set<String> copies = new TreeSet<>(Trees.files(without, ".md"));
    for (String path : pages(without)) {
      assertEquals(!path.equals("404.html"), copies.remove(path + ".md"), path);
    }
    assertEquals(Set.of(), copies);
  }

  @Test
  void aCopySaysEveryVerdictWithItsReasonsAndConditions() throws IOException {
    for (String path : List.of("topics/keller.html", "vorraete/moehre.html")) {
      String copy = words(read(without, path + ".md"));

      Element main = Jsoup.parse(read(without, path)).select("main").get(0);
      main.select(".cite, .unseen, .why .label").remove();
      List<String> texts =
          main.select("h1, h3, caption, tbody th, .step, p[data-part~=reason|condition|note]")
              .eachText();
      assertTrue(texts.size() > 5, texts::toString);
      for (String text : texts) {
        assertTrue(copy.contains(words(text)), () -> path + " lacks: " + text + "\n" + copy);
      }
    }
  }

  private static String words(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
