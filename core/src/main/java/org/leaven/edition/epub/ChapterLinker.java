package org.leaven.edition.epub;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.leaven.edition.BakedSite;
import org.leaven.edition.builtpage.BakedPage;
import org.leaven.edition.builtpage.HtmlReducer;
import org.leaven.edition.builtpage.WideTableDetector;
import org.leaven.source.Hrefs;
import org.leaven.source.MediaType;

/** Turns pages into chapters, and links between pages into links between chapters. */
final class ChapterLinker {
  /** Images that every reading system supports, by extension. */
  private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg");

  private final BakedSite site;
  private final EpubFileNames names = new EpubFileNames();
  private final Map<String, EpubChapter> chapters = new LinkedHashMap<>();
  private final Map<String, String> pictures = new TreeMap<>();
  private final Map<String, EpubChapter> moved = new TreeMap<>();

  ChapterLinker(BakedSite site) throws IOException {
    this.site = site;
    List.of("nav", "cover", "style", "package").forEach(name -> names.of(name + ".", ""));
    for (BakedPage page : site.pages().stream().filter(EpubChapter::isForBooks).toList()) {
      chapters.put(
          page.path(), EpubChapter.of(page, names.of(page.path(), ".xhtml"), HtmlReducer.of(page)));
    }
    for (Map.Entry<String, String> each : site.moved().entrySet()) {
      EpubChapter to = chapters.get(each.getValue());
      if (to != null) {
        moved.put(each.getKey(), to);
      }
    }
    for (EpubChapter chapter : chapters.values()) {
      link(chapter);
    }
  }

  /** The chapters that former paths in the site lead to, by these paths. */
  Map<String, EpubChapter> moved() {
    return moved;
  }

  /** The name of the file that leads from such a path to its chapter. */
  String formerName(String path) {
    return names.of(path, ".xhtml");
  }

  List<EpubChapter> chapters() {
    return new ArrayList<>(chapters.values());
  }

  /** The pictures of the chapters: file names in the EPUB by path in the site. */
  Map<String, String> pictures() {
    return pictures;
  }

  private void link(EpubChapter chapter) throws IOException {
    for (Element link : chapter.main().select("a[href]")) {
      String href = link.attr("href").strip();
      if (Hrefs.isRelative(href)) {
        String inside = inside(chapter, href);
        if (inside.isEmpty()) {
          link.unwrap();
        } else {
          link.attr("href", inside);
        }
      } else if (!href.matches("(?i)(https?|mailto|tel):.+")) {
        link.unwrap();
      }
    }
    for (Element picture : chapter.main().select("img")) {
      link(chapter, picture);
    }
    chapter.main().select("table").forEach(ChapterLinker::labelCells);
  }

  /** Labels the cells of a table that is too wide; the style sheet shows the labels. */
  private static void labelCells(Element table) {
    List<String> columns = WideTableDetector.columns(table);
    for (Element row : columns.isEmpty() ? List.<Element>of() : table.select("> tbody > tr")) {
      for (int i = 0; i < columns.size(); i++) {
        row.child(i).attr("data-column", columns.get(i));
      }
    }
    if (!columns.isEmpty()) {
      table.addClass("wide");
    }
  }

  /** The address in the EPUB; empty when the EPUB does not contain the target. */
  private String inside(EpubChapter from, String href) {
    String file = Hrefs.decoded(Hrefs.path(href));
    String fragment = Hrefs.anchor(href);
    String path = file.isEmpty() ? from.path() : Hrefs.resolve(from.path(), file);
    EpubChapter to = chapters.getOrDefault(path, moved.get(path));
    if (to == null) {
      return "";
    }
    boolean isThere = to.anchors().contains(Hrefs.decoded(fragment));
    String address = Hrefs.relative(from.name(), to.name());
    if (fragment.isEmpty() || !isThere) {
      return address;
    }
    return (to.equals(from) ? "" : address) + "#" + fragment;
  }

  private void link(EpubChapter chapter, Element picture) throws IOException {
    String path = Hrefs.resolve(chapter.path(), Hrefs.decoded(picture.attr("src")));
    String extension = MediaType.extension(path);
    if (PICTURES.contains(extension) && site.canEmbed(path)) {
      String name = names.of(path, "." + extension);
      pictures.put(path, name);
      picture.attr("src", Hrefs.relative(chapter.name(), name));
      picture.attr("alt", picture.attr("alt"));
    } else {
      picture.replaceWith(new Element("span").text(picture.attr("alt")));
    }
  }
}
