package org.leaven.edition.embed;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.PageViews;
import org.leaven.page.SitePlan;
import org.leaven.page.view.frame.PageFrame;
import org.leaven.site.input.GeneratedPage;
import org.leaven.source.Hrefs;

/** What the site holds for other people's pages. */
public final class EmbedEdition {
  private static final List<String> FILES =
      List.of(
          "embed.js",
          "embed/frame.js",
          "embed/frame.css",
          "embed/builder.js",
          "embed/builder.css",
          "embed/dialog.js");

  private static final String HOW = "embed/index.html";

  /** More than anyone would look through. */
  private static final int MOST_LISTED = 500;

  private final List<Widget> pieces;
  private final PageViews views;
  private final String siteUrl;
  private final String framed;

  /**
   * Finds everything that can be taken in.
   *
   * @param siteUrl where the site will be found, with a slash at its end; empty when nobody said
   */
  public EmbedEdition(KnowledgeBase base, SitePlan plan, String siteUrl) {
    this.views = plan.views();
    this.pieces = Widgets.of(base, plan);
    this.siteUrl = siteUrl;
    this.framed = framed(base);
  }

  private static String framed(KnowledgeBase base) {
    Stream<String> folders = base.entries().stream().map(entry -> entry.folder() + "/");
    Stream<String> others = Stream.of("topics/", "compare.html", "search.html");
    return Stream.concat(others, folders)
        .map(path -> Hrefs.relative("index.html", path))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /**
   * Pages for frames, pieces for includes, and the page that shows how to take them in.
   *
   * @param isDataThere whether the site holds its data, too
   */
  public List<GeneratedPage> pages(boolean isDataThere) {
    List<GeneratedPage> pages = new ArrayList<>();
    for (Widget piece : pieces) {
      pages.add(page("embed", framed(piece)));
      if (piece.hasFragment()) {
        pages.add(page("fragment", fragment(piece)));
      }
    }
    pages.add(how(isDataThere));
    return pages;
  }

  /** The page that shows how; where there is very much, entries are left to their own pages. */
  private GeneratedPage how(boolean isDataThere) {
    boolean isLong = pieces.size() > MOST_LISTED;
    Map<String, List<EmbedGuidePage.Item>> groups = new LinkedHashMap<>();
    for (Widget piece : pieces) {
      boolean isOfEntry = piece.kind().equals("entry") || piece.kind().equals("badge");
      if (!isLong || !isOfEntry) {
        groups.computeIfAbsent(word(piece), key -> new ArrayList<>()).add(item(piece));
      }
    }
    List<EmbedGuidePage.Group> all = new ArrayList<>();
    groups.forEach((word, items) -> all.add(new EmbedGuidePage.Group(views.say(word), items)));
    PageFrame frame = views.frame(HOW, views.say("embed.title"), "");
    return new GeneratedPage(
        HOW,
        "embedding",
        frame.title(),
        new EmbedGuidePage(frame, siteUrl, isDataThere, all, EmbedSnippets.of(views)));
  }

  private static String word(Widget piece) {
    boolean isWhole = piece.kind().equals("compare") || piece.kind().equals("search");
    return "embed.kind." + (isWhole ? "whole" : piece.kind());
  }

  private static EmbedGuidePage.Item item(Widget piece) {
    return new EmbedGuidePage.Item(
        piece.name(),
        piece.title(),
        Hrefs.relative(HOW, piece.framed()),
        Hrefs.relative("index.html", piece.page()));
  }

  private static GeneratedPage page(String template, WidgetPage embedded) {
    return new GeneratedPage(embedded.frame().path(), template, embedded.title(), embedded);
  }

  private WidgetPage framed(Widget piece) {
    String path = piece.framed();
    return new WidgetPage(
        new WidgetPage.Place(path, Hrefs.root(path)),
        piece.kind(),
        piece.name(),
        piece.title(),
        Hrefs.relative(path, piece.page()),
        Hrefs.relative(siteUrl.isEmpty() ? path : siteUrl, piece.described()),
        framed,
        piece.content().apply(path));
  }

  /** Addresses are whole where the site's is known: nobody knows where an include will lie. */
  private WidgetPage fragment(Widget piece) {
    String from = siteUrl.isEmpty() ? piece.fragment() : siteUrl;
    String prefix = "leaven-" + piece.name().replace('/', '-') + "-";
    return new WidgetPage(
        new WidgetPage.Place(piece.fragment(), Hrefs.root(from)),
        piece.kind(),
        piece.name(),
        piece.title(),
        Hrefs.relative(from, piece.page()),
        "",
        "",
        new IdPrefixer(prefix).content(piece.content().apply(from)));
  }

  /** Files that no template writes, by their path below the site's top. */
  public SortedMap<String, byte[]> files() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    OEmbed oembed = new OEmbed(views.site(), siteUrl);
    pieces.forEach(piece -> files.put(piece.described(), oembed.of(piece)));
    files.put("embed/words.js", EmbedSnippets.words(views, siteUrl));
    for (String file : FILES) {
      byte[] whole = read(file.substring(file.lastIndexOf('/') + 1));
      files.put(file, file.endsWith(".js") ? CommentStripper.script(whole) : whole);
    }
    return files;
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = EmbedEdition.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not in the program");
      }
      return in.readAllBytes();
    }
  }
}
