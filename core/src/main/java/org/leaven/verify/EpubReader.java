package org.leaven.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.leaven.verify.file.LinkTargets;
import org.leaven.verify.picture.ShownPictures;

/** Reads the pages of the EPUB: one document each, as the package document lists them. */
final class EpubReader {
  private static final String CONTAINER = "META-INF/container.xml";

  private final EditionFiles files;
  private final Map<String, Document> documents = new TreeMap<>();
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final Map<String, List<String>> broken = new TreeMap<>();

  private EpubReader(EditionFiles files) {
    this.files = files;
  }

  static ReadEdition read(EditionFiles files) {
    return new EpubReader(files).read();
  }

  private ReadEdition read() {
    Element root = Jsoup.parse(files.text(CONTAINER)).selectFirst("rootfile[full-path]");
    String opf = root == null ? "" : root.attr("full-path");
    Document contents = Jsoup.parse(files.text(opf));
    Map<String, String> items = new HashMap<>();
    for (Element item : contents.select("item[href]")) {
      String path = LinkTargets.resolve(opf, item.attr("href"));
      items.put(item.id(), path);
      if (!files.has(path)) {
        note("", item.attr("href"));
      }
    }
    Set<String> read = new HashSet<>();
    for (Element item : contents.select("itemref[idref]")) {
      read.add(items.getOrDefault(item.attr("idref"), ""));
    }
    for (String path : read) {
      Document document = Jsoup.parse(files.text(path));
      documents.put(path, document);
      ids.put(path, document.select("[id]").stream().map(Element::id).collect(Collectors.toSet()));
    }
    documents.forEach(this::follow);
    return new ReadEdition("epub", pages(), broken, moved(items, read));
  }

  /** Where documents lead that the book does not read: each to the one it had the place of. */
  private Map<String, Set<String>> moved(Map<String, String> items, Set<String> read) {
    Map<String, Set<String>> moved = new TreeMap<>();
    for (String path : items.values()) {
      if (path.endsWith(".xhtml") && !read.contains(path) && files.has(path)) {
        Document leading = Jsoup.parse(files.text(path));
        Element link = leading.selectFirst("body[data-former] a[href]");
        if (link != null) {
          Document to = documents.get(LinkTargets.resolve(path, link.attr("href")));
          String former = leading.body().attr("data-former");
          moved.put(former, to == null ? Set.of() : Set.of(to.body().attr("data-path")));
        }
      }
    }
    return moved;
  }

  private Map<String, Element> pages() {
    Map<String, Element> pages = new TreeMap<>();
    for (Document document : documents.values()) {
      Element main = document.body().selectFirst("div");
      if (main != null && document.body().hasAttr("data-path")) {
        main.attr("data-page", document.body().attr("data-page"));
        pages.put(document.body().attr("data-path"), main);
      }
    }
    return pages;
  }

  private void follow(String path, Document document) {
    for (Element link : document.select("a[href], img[src], link[href]")) {
      boolean isPicture = link.hasAttr("src");
      String href = link.attr(isPicture ? "src" : "href");
      LinkTargets.targets(path, new Element("a").attr("href", href))
          .forEach(
              (file, fragment) -> {
                Set<String> anchors = ids.get(file);
                boolean isThere =
                    fragment.isEmpty() || (anchors != null && anchors.contains(fragment));
                if (!files.has(file) || !isThere) {
                  note(document.body().attr("data-path"), href);
                }
                if (isPicture) {
                  ShownPictures.record(link, files.bytes(file));
                }
                Document target = documents.get(file);
                link.attr(
                    LinkTargets.LEADS_TO, target == null ? file : target.body().attr("data-path"));
              });
    }
  }

  private void note(String page, String href) {
    broken.computeIfAbsent(page, each -> new ArrayList<>()).add(href);
  }
}
