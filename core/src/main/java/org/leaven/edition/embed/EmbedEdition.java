package org.leaven.edition.embed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leaven.html.XmlWriter;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.SitePlan;
import org.leaven.page.view.layout.PageFrame;
import org.leaven.site.input.GeneratedPage;
import org.leaven.site.minify.JsMinifier;
import org.leaven.source.Hrefs;
import org.leaven.source.ProgramFile;

/** Makes the embed edition: pages for iframes, HTML fragments, oEmbed responses and scripts. */
public final class EmbedEdition {
  private static final List<String> FILES =
      List.of(
          "embed.js",
          "embed/frame.js",
          "embed/frame.css",
          "embed/builder.js",
          "embed/builder.css",
          "embed/dialog.js",
          "embed/test.js");

  private static final Pattern WORD = Pattern.compile("\\{([a-z-]+)}");

  /** With more widgets, the guide page leaves out those of entries. */
  private static final int MAX_LISTED = 500;

  private final List<Widget> widgets;
  private final SitePlan plan;

  /** With those under former names, which the guide page does not list. */
  private final List<Widget> everyWidget;

  private final String siteUrl;
  private final String framed;
  private final String shared;

  /**
   * Collects all widgets of a site.
   *
   * @param siteUrl the address of the published site, ending in a slash; empty when unknown
   */
  public EmbedEdition(KnowledgeBase base, SitePlan plan, String siteUrl) {
    this.plan = plan;
    this.widgets = Widgets.of(base, plan);
    this.everyWidget =
        Stream.concat(widgets.stream(), Widgets.former(base, plan).stream()).toList();
    this.siteUrl = siteUrl;
    this.framed = framed(base);
    this.shared = plan.home().shared();
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
   * The pages for iframes, the fragments for includes, and the guide page.
   *
   * @param hasData whether the site also has the data edition
   */
  public List<GeneratedPage> pages(boolean hasData) {
    List<GeneratedPage> pages = new ArrayList<>();
    for (Widget widget : everyWidget) {
      pages.add(new GeneratedPage(widget.framed(), "embed", widget.title(), () -> framed(widget)));
      if (widget.hasFragment()) {
        pages.add(
            new GeneratedPage(
                widget.fragment(), "fragment", widget.title(), () -> fragment(widget)));
      }
    }
    pages.add(guide(hasData));
    return pages;
  }

  /** The guide page; in a large site, widgets of entries are only on the entries' own pages. */
  private GeneratedPage guide(boolean hasData) {
    boolean isLong = widgets.size() > MAX_LISTED;
    Map<String, List<EmbedGuidePage.Item>> groups = new LinkedHashMap<>();
    for (Widget widget : widgets) {
      boolean isOfEntry = widget.kind().equals("entry") || widget.kind().equals("badge");
      if (!isLong || !isOfEntry) {
        groups.computeIfAbsent(word(widget), key -> new ArrayList<>()).add(item(widget));
      }
    }
    List<EmbedGuidePage.Group> all = new ArrayList<>();
    groups.forEach(
        (word, items) -> all.add(new EmbedGuidePage.Group(plan.views().say(word), items)));
    PageFrame frame = plan.embedGuide();
    return new GeneratedPage(
        frame.path(),
        "embedding",
        frame.title(),
        new EmbedGuidePage(frame, siteUrl, hasData, all, EmbedSnippets.of(plan.views())));
  }

  private static String word(Widget widget) {
    boolean isWhole = widget.kind().equals("compare") || widget.kind().equals("search");
    return "embed.kind." + (isWhole ? "whole" : widget.kind());
  }

  private EmbedGuidePage.Item item(Widget widget) {
    return new EmbedGuidePage.Item(
        widget.name(),
        widget.title(),
        Hrefs.relative(plan.embedGuide().path(), widget.framed()),
        Hrefs.relative("index.html", widget.page()));
  }

  private WidgetPage framed(Widget widget) {
    String path = widget.framed();
    return new WidgetPage(
        place(path, path),
        widget.kind(),
        widget.name(),
        widget.title(),
        Hrefs.relative(path, widget.page()),
        siteUrl.isEmpty() ? "" : Hrefs.relative(siteUrl, widget.oembed()),
        framed,
        widget.content().apply(path));
  }

  /** Addresses are absolute if the site's is known, as a fragment can be included on any page. */
  private WidgetPage fragment(Widget widget) {
    String from = siteUrl.isEmpty() ? widget.fragment() : siteUrl;
    String prefix = "leaven-" + widget.name().replace('/', '-') + "-";
    return new WidgetPage(
        place(widget.fragment(), from),
        widget.kind(),
        widget.name(),
        widget.title(),
        Hrefs.relative(from, widget.page()),
        "",
        "",
        new IdPrefixer(prefix).content(widget.content().apply(from)));
  }

  private WidgetPage.Place place(String path, String from) {
    return new WidgetPage.Place(path, Hrefs.root(from), Hrefs.root(from) + shared);
  }

  /** The files that are not made by templates, by their path in the site. */
  public SortedMap<String, byte[]> files() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!siteUrl.isEmpty()) {
      OEmbed oembed = new OEmbed(plan.site(), siteUrl);
      everyWidget.forEach(widget -> files.put(widget.oembed(), oembed.of(widget)));
    }
    files.put("embed/words.js", EmbedSnippets.words(plan.views(), siteUrl));
    files.put("embed/test.html", testPage().getBytes(StandardCharsets.UTF_8));
    for (String file : FILES) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      String whole = ProgramFile.text(EmbedEdition.class, name);
      String written = name.endsWith(".js") ? JsMinifier.minify(whole) : whole;
      files.put(file, written.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  /** The page that tells integrators what works in a place, in the language of the site. */
  private String testPage() throws IOException {
    Map<String, String> facts =
        Map.of("language", plan.site().language(), "direction", plan.site().direction());
    return WORD.matcher(ProgramFile.text(EmbedEdition.class, "test.html"))
        .replaceAll(found -> Matcher.quoteReplacement(testWord(found.group(1), facts)));
  }

  private String testWord(String name, Map<String, String> facts) {
    String fact = facts.get(name);
    return XmlWriter.escaped(fact == null ? plan.views().say("embed.test." + name) : fact);
  }
}
