package org.leaven.edition.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.leaven.edition.BakedSite;
import org.leaven.edition.EditionWriter;
import org.leaven.edition.builtpage.BakedPage;
import org.leaven.edition.zipfile.ZipWriter;
import org.leaven.html.XmlWriter;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Topic;
import org.leaven.site.minify.JsMinifier;
import org.leaven.source.Hrefs;
import org.leaven.source.ProgramFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;
import org.leaven.source.text.NearestName;

/**
 * Writes a SCORM 1.2 package for learning systems: one learning object, a page that shows the site
 * in a frame. It remembers the place, and reports completion by the author's rule.
 *
 * <p>The site is in the folder {@code site/}, as in the zip archive.
 */
public final class ScormEdition implements EditionWriter {
  /** The setting with the rule: when the learning object is complete. */
  public static final String SETTING = "kb.scorm.complete";

  /** What applies without a setting: complete when the first page is shown. */
  private static final String DEFAULT_RULE = "pages:1";

  private static final String SITE = "site/";
  private static final List<String> SCRIPTS = List.of("scorm-system.js", "scorm.js");

  /** The most characters that a learning system stores, less those around the pages. */
  private static final int MAX_STORED = 4096 - 96;

  private final String rule;
  private final Position position;
  private final List<String> folders;

  /**
   * Creates a writer.
   *
   * @param rule {@code pages:N}, {@code minutes:N}, {@code topic:ID}, {@code routine}, {@code
   *     none}; empty for the default
   * @param position of the rule, for problems
   * @param folders of the languages after the first, each with a slash at its end
   */
  public ScormEdition(String rule, Position position, List<String> folders) {
    this.rule = rule.isEmpty() ? DEFAULT_RULE : rule;
    this.position = position;
    this.folders = List.copyOf(folders);
  }

  @Override
  public Checked<byte[]> make(BakedSite site) throws IOException {
    List<BakedPage> pages =
        site.pages().stream()
            .filter(page -> folders.stream().noneMatch(page.path()::startsWith))
            .toList();
    List<String> counted = counted(pages.stream().map(BakedPage::path).toList());
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : ZipEdition.files(site).entrySet()) {
      files.put(SITE + file.getKey(), file.getValue());
    }
    for (String script : SCRIPTS) {
      String text = ProgramFile.text(ScormEdition.class, script);
      files.put(script, bytes(JsMinifier.minify(text)));
    }
    files.put("scorm.css", bytes(ProgramFile.text(ScormEdition.class, "scorm.css")));
    files.put("index.html", bytes(startPage(site.base().head(), pages.get(0), counted)));
    files.put("imsmanifest.xml", bytes(manifest(site.base().head(), List.copyOf(files.keySet()))));
    Problems problems = new Problems();
    check(counted, site.base(), problems);
    return problems.with(ZipWriter.zip(files));
  }

  /** The pages that the rule counts; a page in several languages is one. */
  private List<String> counted(List<String> pages) {
    String[] words = rule.split(":", 2);
    return switch (words[0]) {
      case "pages" -> pages;
      case "topic" -> {
        String topic = "topics/" + words[1];
        yield pages.stream()
            .filter(path -> path.equals(topic + ".html") || path.startsWith(topic + "/"))
            .toList();
      }
      default -> List.of();
    };
  }

  /** Reports a rule that nobody can fulfil. */
  private void check(List<String> counted, KnowledgeBase base, Problems problems) {
    String[] words = rule.split(":", 2);
    if (words[0].equals("topic") && counted.isEmpty()) {
      List<String> topics = base.head().topics().stream().map(Topic::id).toList();
      String cure = NearestName.cure(words[1], topics) + " (--only may leave out others)";
      bad("no topic \"" + words[1] + "\" is built", cure, problems);
    }
    boolean isCounting = words[0].equals("pages");
    int wanted = isCounting ? Integer.parseInt(words[1]) : counted.size();
    if (isCounting && wanted > counted.size()) {
      bad("the site has " + counted.size() + " pages", "write a smaller number", problems);
    } else if (stored(counted, wanted) > MAX_STORED) {
      String cure = isCounting ? "write a smaller number" : "write another rule";
      bad("learning systems cannot store so many pages", cure, problems);
    }
  }

  private void bad(String what, String cure, Problems problems) {
    problems.add(position, ProblemCode.BAD_SETTING, SETTING + ": " + what, cure);
  }

  /** The characters that the longest of these pages need. */
  private static int stored(List<String> pages, int number) {
    Stream<Integer> lengths =
        pages.stream().map(path -> Hrefs.relative("", path).length() + "\"\",".length());
    return lengths
        .sorted(Comparator.reverseOrder())
        .limit(number)
        .mapToInt(Integer::intValue)
        .sum();
  }

  private String startPage(KnowledgeBase.Head head, BakedPage first, List<String> counted) {
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(false);
    page.child(0).attr("lang", first.language()).attr("dir", first.direction());
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    page.title(head.title());
    Element icon = first.document().head().selectFirst("link[rel=icon][href]");
    if (icon != null && Hrefs.isRelative(icon.attr("href"))) {
      page.head().appendChild(icon.clone().attr("href", SITE + icon.attr("href")));
    }
    page.head().appendElement("link").attr("rel", "stylesheet").attr("href", "scorm.css");
    for (String script : SCRIPTS) {
      page.head().appendElement("script").attr("src", script).attr("defer", true);
    }
    Element frame = page.body().appendElement("iframe").attr("title", head.title());
    frame.attr("data-rule", rule).attr("data-site", head.id());
    frame
        .attr("allow", "clipboard-write; fullscreen")
        .attr("data-languages", String.join(" ", folders));
    if (rule.startsWith("topic:")) {
      List<String> hrefs = counted.stream().map(path -> Hrefs.relative("", path)).toList();
      frame.attr("data-pages", String.join(" ", hrefs));
    }
    Element plain = page.body().appendElement("noscript").appendElement("iframe");
    plain.attr("title", head.title()).attr("src", SITE + "index.html");
    return "<!doctype html>" + page.child(0).outerHtml() + "\n";
  }

  private static String manifest(KnowledgeBase.Head head, List<String> files) {
    String title = head.title();
    XmlWriter xml = new XmlWriter("UTF-8");
    xml.begin(
        "manifest",
        "identifier",
        "leaven-" + head.id(),
        "version",
        "1.1",
        "xmlns",
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
        "xmlns:adlcp",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2");
    xml.begin("metadata").element("schema", "ADL SCORM").element("schemaversion", "1.2");
    xml.end("metadata");
    xml.begin("organizations", "default", "course");
    xml.begin("organization", "identifier", "course").element("title", title);
    xml.begin("item", "identifier", "item", "identifierref", "start");
    xml.element("title", title).end("item").end("organization").end("organizations");
    xml.begin("resources");
    xml.begin(
        "resource",
        "identifier",
        "start",
        "type",
        "webcontent",
        "adlcp:scormtype",
        "sco",
        "href",
        "index.html");
    files.forEach(file -> xml.element("file", "", "href", Hrefs.relative("", file)));
    return xml.end("resource").end("resources").end("manifest").toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
