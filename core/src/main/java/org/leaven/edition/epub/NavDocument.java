package org.leaven.edition.epub;

import java.util.List;
import org.leaven.edition.BakedSite;
import org.leaven.html.XmlWriter;
import org.leaven.knowledge.KnowledgeBase;

/** Writes the navigation document of the EPUB: table of contents and landmarks. */
final class NavDocument {
  private final KnowledgeBase.Head head;
  private final BakedSite site;
  private final List<EpubChapter> chapters;

  NavDocument(BakedSite site, List<EpubChapter> chapters) {
    this.head = site.base().head();
    this.site = site;
    this.chapters = chapters;
  }

  String title() {
    return site.word("edition.contents");
  }

  String body() {
    StringBuilder nav =
        new StringBuilder("<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">\n<h1>");
    nav.append(XmlWriter.escaped(title())).append("</h1>\n<ol>\n");
    for (int i = 0; i < chapters.size(); i++) {
      nav.append("<li>").append(link(chapters.get(i), title(chapters.get(i))));
      boolean isList = chapters.get(i).page().kind().equals("entries");
      if (isList && i + 1 < chapters.size() && isEntry(i + 1)) {
        nav.append("\n<ol>\n");
        while (i + 1 < chapters.size() && isEntry(i + 1)) {
          i++;
          nav.append("<li>")
              .append(link(chapters.get(i), title(chapters.get(i))))
              .append("</li>\n");
        }
        nav.append("</ol>\n");
      }
      nav.append("</li>\n");
    }
    nav.append("</ol>\n</nav>\n").append(landmarks());
    return nav.toString();
  }

  private boolean isEntry(int index) {
    return chapters.get(index).page().kind().equals("entry");
  }

  private String title(EpubChapter chapter) {
    return chapter.page().kind().equals("home") ? head.title() : chapter.page().title();
  }

  private String landmarks() {
    StringBuilder nav = new StringBuilder("<nav epub:type=\"landmarks\" hidden=\"hidden\">\n<h2>");
    nav.append(XmlWriter.escaped(site.word("edition.landmarks"))).append("</h2>\n<ol>\n");
    nav.append("<li><a epub:type=\"cover\" href=\"cover.xhtml\">");
    nav.append(XmlWriter.escaped(site.word("edition.cover"))).append("</a></li>\n");
    nav.append("<li><a epub:type=\"toc\" href=\"nav.xhtml\">");
    nav.append(XmlWriter.escaped(title())).append("</a></li>\n");
    landmark(nav, "bodymatter", "home");
    landmark(nav, "bibliography", "sources");
    landmark(nav, "index", "entries");
    return nav.append("</ol>\n</nav>").toString();
  }

  private void landmark(StringBuilder nav, String type, String kind) {
    chapters.stream()
        .filter(chapter -> chapter.page().kind().equals(kind))
        .findFirst()
        .ifPresent(
            chapter -> {
              String link = link(chapter, title(chapter));
              nav.append("<li>").append(link.replace("<a ", "<a epub:type=\"" + type + "\" "));
              nav.append("</li>\n");
            });
  }

  private static String link(EpubChapter chapter, String title) {
    return "<a href=\"" + chapter.name() + "\">" + XmlWriter.escaped(title) + "</a>";
  }
}
