package org.leaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sources of a site. */
final class Corpus {
  private static final String LAYOUT =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{T}</title></head>\n"
          + "<body><nav><a href=\"/index.html\">Home</a></nav>\n<main><h1>{T}</h1>\n{M}{B}</main>"
          + "</body></html>\n";
  private static final String[] TOPICS = {"knee", "hip", "back"};

  private final Path root;
  private final int pages;

  Corpus(Path root, int pages) {
    this.root = root;
    this.pages = pages;
  }

  private void put(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String layout(String title, String meta, String body) {
    return LAYOUT.replace("{T}", title).replace("{M}", meta).replace("{B}", body);
  }

  private static String place(int number) {
    return Prose.folder(number) + "/" + Prose.name(number);
  }

  /** A JBake site: Markdown pages, one layout, one index by date. */
  void jbake() throws IOException {
    for (int i = 0; i < pages; i++) {
      Prose prose = new Prose(i, pages);
      put(
          "content/" + place(i) + ".md",
          "title="
              + prose.title()
              + "\ndate="
              + prose.date()
              + "\ntype=page\nstatus=published\ntags="
              + prose.tags()
              + "\n~~~~~~\n\n"
              + prose.body());
    }
    String meta =
        "<time>${content.date?string(\"yyyy-MM-dd\")}</time> <#list content.tags as t><b>${t}</b>"
            + " </#list>\n";
    put("templates/page.ftl", layout("${content.title}", meta, "${content.body}"));
    String list =
        "<ul><#list published_pages as p><li><a href=\"/${p.uri}\">${p.title}</a>"
            + " ${p.date?string(\"yyyy-MM-dd\")}</li>\n</#list></ul>";
    put("templates/index.ftl", layout("Index", "", list));
    put(
        "jbake.properties",
        "render.feed=false\nrender.archive=false\nrender.tags=false\nrender.sitemap=false\n"
            + "markdown.extensions=TABLES,FENCED_CODE_BLOCKS,DEFINITIONS,AUTOLINKS\n"
            + "site.host=http://localhost\n");
  }

  /** The same pages for Hugo. */
  void hugo() throws IOException {
    for (int i = 0; i < pages; i++) {
      Prose prose = new Prose(i, pages);
      put(
          "content/" + place(i) + ".md",
          "---\ntitle: \""
              + prose.title()
              + "\"\ndate: "
              + prose.date()
              + "\ntags: ["
              + prose.tags()
              + "]\n---\n\n"
              + prose.body());
    }
    hugoLayouts();
  }

  private void hugoLayouts() throws IOException {
    String meta =
        "<time>{{.Date.Format \"2006-01-02\"}}</time> {{range .Params.tags}}<b>{{.}}</b> {{end}}\n";
    put("layouts/_default/single.html", layout("{{.Title}}", meta, "{{.Content}}"));
    String list =
        "<ul>{{range .Site.RegularPages.ByDate.Reverse}}<li><a"
            + " href=\"{{.RelPermalink}}\">{{.Title}}</a> {{.Date.Format \"2006-01-02\"}}</li>\n"
            + "{{end}}</ul>";
    put("layouts/index.html", layout("Index", "", list));
    put(
        "config.toml",
        "baseURL=\"/\"\nuglyURLs=true\n"
            + "disableKinds=[\"taxonomy\",\"term\",\"RSS\",\"sitemap\",\"section\",\"404\"]\n");
  }

  /** A knowledge base: entries with verdicts on three topics, eight facets, steps and relations. */
  void dataset() throws IOException {
    StringBuilder head = new StringBuilder("id: bench\ntitle: Bench\nverdicts:\n");
    head.append("  best: {label: Best, polarity: positive}\n");
    head.append("  worst: {label: Worst, polarity: negative, needs-reason: true}\ntopics:\n");
    for (String topic : TOPICS) {
      head.append("  " + topic + ": {label: Topic " + topic + ", reasons: {worst: It hurts.}}\n");
    }
    head.append("facets:\n");
    for (int facet = 0; facet < 8; facet++) {
      head.append("  facet-" + facet + ": {label: Facet no " + facet + ", terms: {");
      head.append(
          "one-" + facet + ": One of " + facet + ", two-" + facet + ": Two of " + facet + "}}\n");
    }
    put("content/kb.yaml", head + "sources: {book: {label: A book}}\n");
    for (int i = 0; i < pages; i++) {
      put("content/entries/" + Prose.name(i) + ".yaml", entry(i));
    }
  }

  String entry(int number) {
    Prose prose = new Prose(number, pages);
    StringBuilder entry = new StringBuilder("name: " + prose.title() + " " + number + "\n");
    entry.append("summary: " + prose.sentence(20) + "\nfacets:\n");
    for (int facet = 0; facet < 8; facet++) {
      entry.append(
          "  facet-" + facet + ": [" + (number % 2 == 0 ? "one-" : "two-") + facet + "]\n");
    }
    entry.append("steps:\n");
    for (int step = 0; step < 5; step++) {
      entry.append("  - " + prose.sentence(12) + "\n");
    }
    int other = (number + 1 + number % 7) % pages;
    if (other != number) {
      entry.append("see-also: " + Prose.name(other) + "\n");
    }
    entry.append("verdicts:\n");
    for (int topic = 0; topic < TOPICS.length; topic++) {
      String verdict = (number + topic) % 3 == 0 ? "worst" : "best";
      entry.append(
          "  " + TOPICS[topic] + ": {verdict: " + verdict + ", source: \"book:" + number + "\"}\n");
    }
    return entry.toString();
  }

  /** The entries of the knowledge base as Markdown pages for Hugo, without tables or search. */
  void hugoEntries() throws IOException {
    for (int i = 0; i < pages; i++) {
      put(
          "content/entries/" + Prose.name(i) + ".md",
          "---\ntitle: \""
              + new Prose(i, pages).title()
              + "\"\ndate: 2015-01-01\n---\n\n"
              + entry(i).replace("\n", "\n\n"));
    }
    hugoLayouts();
  }
}
