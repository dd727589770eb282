package org.leaven.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.leaven.edition.builtpage.RefreshTarget;
import org.leaven.verify.file.LinkTargets;
import org.leaven.verify.picture.ShownPictures;

/** Reads the pages of the site, or of its zip archive. */
final class SiteReader {
  /** The class of an HTML fragment for includes, which has no {@code <main>}. */
  static final String FRAGMENT = "leaven";

  private SiteReader() {}

  static ReadEdition read(String name, EditionFiles files) {
    return read(name, files, List.of());
  }

  /**
   * Reads the pages in one language.
   *
   * @param others the beginnings of the paths of pages in other languages
   */
  static ReadEdition read(String name, EditionFiles files, List<String> others) {
    Map<String, Document> documents = new TreeMap<>();
    Map<String, Element> pages = new TreeMap<>();
    Map<String, Set<String>> ids = new HashMap<>();
    Map<String, Set<String>> moved = new TreeMap<>();
    for (String path : files.files().keySet()) {
      if (path.endsWith(".html") && others.stream().noneMatch(path::startsWith)) {
        Document document = Jsoup.parse(files.text(path));
        documents.put(path, document);
        Element main = document.selectFirst("main, body > div." + FRAGMENT);
        if (main != null) {
          pages.put(path, main);
          recordPictures(path, main, files);
        }
        ShownPictures.forget(document);
        String to = RefreshTarget.of(files.text(path));
        if (!to.isEmpty()) {
          moved.put(path, Set.of(LinkTargets.resolve(path, to)));
        }
        ids.put(
            path, document.select("[id]").stream().map(Element::id).collect(Collectors.toSet()));
      }
    }
    Map<String, List<String>> broken = new TreeMap<>();
    documents.forEach((path, document) -> broken.put(path, broken(path, document, files, ids)));
    return new ReadEdition(name, pages, broken, moved);
  }

  /** Reads pages of which each must open alone: all that one shows or loads is in it. */
  static ReadEdition readAlone(String name, EditionFiles files, List<String> others) {
    ReadEdition edition = read(name, files, others);
    Map<String, List<String>> broken = new TreeMap<>(edition.broken());
    edition
        .pages()
        .forEach(
            (path, main) -> {
              List<String> apart = new ArrayList<>(broken.getOrDefault(path, List.of()));
              for (Element loaded : main.root().select("script[src], link[href], img[src]")) {
                String address = loaded.attr(loaded.hasAttr("src") ? "src" : "href");
                if (!address.startsWith("data:")) {
                  apart.add(address);
                }
              }
              broken.put(path, apart);
            });
    return new ReadEdition(name, edition.pages(), broken, edition.moved());
  }

  private static void recordPictures(String page, Element main, EditionFiles files) {
    for (Element image : main.select("[data-part=media] img, [data-part=step-picture] img")) {
      String address = image.attr("src");
      if (LinkTargets.isOutside(address)) {
        ShownPictures.record(image, address);
      } else {
        ShownPictures.record(image, files.bytes(LinkTargets.resolve(page, address)));
      }
    }
  }

  private static List<String> broken(
      String page, Document document, EditionFiles files, Map<String, Set<String>> ids) {
    List<String> broken = new ArrayList<>();
    for (Element element : document.select("a[href], link[href], script[src], img[src]")) {
      String attribute = element.hasAttr("href") ? "href" : "src";
      Element link = new Element("a").attr("href", element.attr(attribute));
      LinkTargets.targets(page, link)
          .forEach(
              (path, fragment) -> {
                Set<String> anchors = ids.get(path);
                boolean isWhole = fragment.isEmpty() || fragment.equals("top");
                boolean isThere = isWhole || anchors == null || anchors.contains(fragment);
                if (!files.has(path) || !isThere) {
                  broken.add(element.attr(attribute));
                }
              });
    }
    return broken;
  }
}
