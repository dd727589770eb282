package org.leaven.edition.epub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.leaven.edition.BakedSite;
import org.leaven.edition.EditionWriter;
import org.leaven.edition.zipfile.ZipWriter;
import org.leaven.html.XmlWriter;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.source.Hrefs;
import org.leaven.source.ProgramFile;
import org.leaven.source.problem.Checked;

/**
 * Writes the knowledge base as <a href="https://www.w3.org/TR/epub-33/">EPUB 3.3</a>: one content
 * document for each page, in reading order.
 */
public final class EpubEdition implements EditionWriter {
  private static final String FOLDER = "EPUB/";
  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
      <rootfiles>
      <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
      </rootfiles>
      </container>
      """;

  /** The {@code epub:type} of a page, by its kind. */
  private static final Map<String, String> MEANINGS =
      Map.of("sources", "bibliography", "entries", "index");

  @Override
  public Checked<byte[]> make(BakedSite site) throws IOException {
    ChapterLinker binder = new ChapterLinker(site);
    List<EpubChapter> chapters = binder.chapters();
    KnowledgeBase.Head head = site.base().head();
    String direction = direction(chapters);
    XhtmlTemplate xhtml = new XhtmlTemplate(head, direction);
    ZipWriter zip = new ZipWriter();
    zip.store("mimetype", utf8("application/epub+zip"));
    zip.add("META-INF/container.xml", utf8(CONTAINER));
    PackageDocument opf = new PackageDocument(site, chapters, binder, direction);
    zip.add(FOLDER + "package.opf", utf8(opf.write()));
    NavDocument nav = new NavDocument(site, chapters);
    zip.add(
        FOLDER + "nav.xhtml",
        utf8(xhtml.document(nav.title(), "style.css", " class=\"toc\"", nav.body())));
    zip.add(FOLDER + "style.css", ProgramFile.bytes(EpubEdition.class, "style.css"));
    zip.add(FOLDER + "cover.svg", utf8(EpubCover.svg(head)));
    zip.add(FOLDER + "cover.xhtml", utf8(cover(xhtml, site)));
    for (EpubChapter chapter : chapters) {
      zip.add(FOLDER + chapter.name(), utf8(document(xhtml, chapter)));
    }
    for (Map.Entry<String, EpubChapter> moved : binder.moved().entrySet()) {
      String name = binder.formerName(moved.getKey());
      zip.add(FOLDER + name, utf8(moved(xhtml, name, moved)));
    }
    for (Map.Entry<String, String> picture : binder.pictures().entrySet()) {
      zip.add(FOLDER + picture.getValue(), site.read(picture.getKey()));
    }
    return Checked.good(zip.finish());
  }

  private static String direction(List<EpubChapter> chapters) {
    return chapters.stream().anyMatch(chapter -> chapter.page().direction().equals("rtl"))
        ? "rtl"
        : "ltr";
  }

  private static String document(XhtmlTemplate xhtml, EpubChapter chapter) {
    Element main = chapter.main().clone().tagName("div").addClass("page");
    String meaning = MEANINGS.get(chapter.page().kind());
    String attributes =
        " data-path=\""
            + XmlWriter.escaped(chapter.path())
            + "\" data-page=\""
            + XmlWriter.escaped(chapter.page().kind())
            + '"'
            + (meaning == null ? "" : " epub:type=\"" + meaning + '"');
    String style = Hrefs.root(chapter.name()) + "style.css";
    return xhtml.document(chapter.page().title(), style, attributes, XhtmlTemplate.of(main));
  }

  /** What stands at a name that a chapter had before: a link to it. */
  private static String moved(
      XhtmlTemplate xhtml, String name, Map.Entry<String, EpubChapter> moved) {
    EpubChapter to = moved.getValue();
    String title = to.page().title();
    String former = " data-former=\"" + XmlWriter.escaped(moved.getKey()) + '"';
    String link =
        "<p><a href=\""
            + XmlWriter.escaped(Hrefs.relative(name, to.name()))
            + "\">"
            + XmlWriter.escaped(title)
            + "</a></p>";
    return xhtml.document(title, Hrefs.root(name) + "style.css", former, link);
  }

  private static String cover(XhtmlTemplate xhtml, BakedSite site) {
    KnowledgeBase.Head head = site.base().head();
    String title = site.word("edition.cover");
    String picture =
        "<img class=\"cover\" src=\"cover.svg\" alt=\"" + XmlWriter.escaped(head.title()) + "\"/>";
    return xhtml.document(title, "style.css", " epub:type=\"cover\"", picture);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
