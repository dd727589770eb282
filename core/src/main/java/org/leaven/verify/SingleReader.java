package org.leaven.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.leaven.verify.file.LinkTargets;
import org.leaven.verify.file.SingleFileUnpacker;
import org.leaven.verify.picture.ShownPictures;

/** Reads the pages of the single-file edition: one section each. */
final class SingleReader {
  private SingleReader() {}

  static ReadEdition read(String html) {
    Document document = Jsoup.parse(html);
    SingleFileUnpacker.unpack(document);
    Map<String, Element> ids = new HashMap<>();
    document.select("[id]").forEach(element -> ids.putIfAbsent(element.id(), element));
    Map<String, List<String>> broken = new TreeMap<>();
    for (Element link : document.select("a[href]")) {
      String href = link.attr("href");
      Element target = href.startsWith("#") ? ids.get(href.substring(1)) : null;
      Element section = target == null ? null : target.closest(".section[data-path]");
      if (section != null) {
        link.attr(LinkTargets.LEADS_TO, section.attr("data-path"));
      } else if (target == null && !LinkTargets.isOutside(href)) {
        Element own = link.closest(".section[data-path]");
        String page = own == null ? "" : own.attr("data-path");
        broken.computeIfAbsent(page, each -> new ArrayList<>()).add(href);
      }
    }
    for (Element loaded : document.select("script[src], link[href], img[src]")) {
      String address = loaded.attr(loaded.hasAttr("src") ? "src" : "href");
      if (!address.startsWith("data:")) {
        broken.computeIfAbsent("", each -> new ArrayList<>()).add(address);
      }
    }
    for (Element image : document.select(ShownPictures.IMAGES)) {
      Element use = image.selectFirst("use[href^=#]");
      Element symbol = use == null ? null : ids.get(use.attr("href").substring(1));
      Element drawn = symbol == null ? null : symbol.selectFirst("image");
      ShownPictures.record(image, drawn == null ? image.attr("src") : drawn.attr("href"));
    }
    ShownPictures.forget(document);
    Map<String, Element> pages = new TreeMap<>();
    for (Element section : document.select(".section[data-path]")) {
      Element article = section.selectFirst("article");
      if (article != null) {
        pages.put(section.attr("data-path"), article);
      }
    }
    Map<String, Set<String>> moved = new TreeMap<>();
    for (Element place : document.select("[data-former]")) {
      Element section = place.closest(".section[data-path]");
      moved.put(
          place.attr("data-former"),
          section == null ? Set.of() : Set.of(section.attr("data-path")));
    }
    return new ReadEdition("single", pages, broken, moved);
  }
}
