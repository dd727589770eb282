package org.leaven.edition.single;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.leaven.edition.builtpage.BakedPage;
import org.leaven.source.Hrefs;

/**
 * Turns pages into sections of the single file, with unique ids, and links to pages into links to
 * sections.
 *
 * <p>A section's id is the name of its page, or the path if two pages have that name. An id inside
 * is the section's id, a tilde and a number; its id in the site is kept in an attribute for
 * scripts.
 */
final class PageSections {
  private static final List<String> REFERRING =
      List.of(
          ("for list headers popovertarget commandfor aria-controls aria-owns "
                  + "aria-labelledby aria-describedby aria-details aria-activedescendant")
              .split(" ", -1));

  /** The attribute with the id of an element in the site, for scripts. */
  private static final String SITE_ID = "data-id";

  /** The id of the element that contains all sections. */
  static final String MAIN = "_main";

  /** The drawings of verdicts, which all pages share. */
  private static final String SHAPE = "_shape-";

  private final Element shapes = new Element("svg");
  private final Map<String, Map<String, String>> ids = new HashMap<>();
  private final Map<String, String> sectionIds = new HashMap<>();

  /** The ids of sections, and former names that are the ids of places. */
  private final Set<String> taken = new HashSet<>();

  /** The paths that a page had before. */
  private final Map<String, List<String>> formerPaths = new HashMap<>();

  private final Map<String, String> moved;

  /**
   * Numbers the ids of all pages.
   *
   * @param moved where pages have moved, by their former paths
   */
  PageSections(List<BakedPage> pages, Map<String, String> moved) {
    this.moved = moved;
    Map<String, Integer> counts = new HashMap<>();
    pages.forEach(page -> counts.merge(name(page.path()), 1, Integer::sum));
    for (BakedPage page : pages) {
      boolean isAlone = counts.getOrDefault(name(page.path()), 0) == 1;
      sectionIds.put(page.path(), isAlone ? name(page.path()) : Hrefs.relative("", page.path()));
      ids.put(page.path(), numbered(page));
    }
    taken.addAll(sectionIds.values());
    moved.forEach(
        (former, to) -> formerPaths.computeIfAbsent(to, key -> new ArrayList<>()).add(former));
  }

  /** The ids in the single file by the ids in the page. */
  private Map<String, String> numbered(BakedPage page) {
    Map<String, String> numbered = new HashMap<>();
    for (Element element : page.main().select("[id]")) {
      String id = element.id();
      if (!id.matches(".*\\s.*") && !id.equals(page.main().id()) && !id.startsWith(SHAPE)) {
        numbered.putIfAbsent(id, id(page.path()) + "~" + numbered.size());
      }
    }
    return numbered;
  }

  private static String name(String path) {
    String encoded = Hrefs.relative("", path);
    return encoded.substring(encoded.lastIndexOf('/') + 1).replaceFirst("\\.html$", "");
  }

  /** Turns a page into a section. */
  Element section(BakedPage page) {
    String id = id(page.path());
    Element section = new Element("div").addClass("section").attr("data-path", page.path());
    section.attr("id", id).attr("tabindex", "-1").attr("data-title", page.document().title());
    Element crumbs = page.document().selectFirst("body > nav.crumbs");
    if (crumbs != null) {
      section.appendChild(crumbs.clone());
    }
    Element article = page.main().clone().tagName("article").removeAttr("tabindex");
    for (Element shape : article.select("svg > [id^=" + SHAPE + "]")) {
      if (shapes.children().stream().noneMatch(own -> own.id().equals(shape.id()))) {
        shapes.appendChild(shape.clone());
      }
    }
    article.select(".shapes").remove();
    section.appendChild(article.removeAttr("id"));
    List<Element> inside = section.getAllElements();
    inside.remove(0);
    inside.forEach(element -> rename(page.path(), element));
    inside.forEach(element -> lead(page.path(), element));
    SectionMinifier.minify(section);
    section.insertChildren(0, formerPlaces(page.path()));
    return section;
  }

  /** The drawings that the sections use. */
  List<Element> shapes() {
    return shapes.children();
  }

  /**
   * What the addresses that a page had before lead to: its former name, and its former path. A name
   * that another section has now is that section's.
   */
  private List<Element> formerPlaces(String path) {
    List<Element> places = new ArrayList<>();
    for (String former : formerPaths.getOrDefault(path, List.of())) {
      if (taken.add(name(former))) {
        places.add(new Element("span").attr("id", name(former)));
      }
      places.add(new Element("span").attr("id", former).attr("data-former", former));
    }
    return places;
  }

  /** Turns the links of an element outside of all sections into links to sections. */
  Element frame(BakedPage page, Element part) {
    Element copy = part.clone();
    String skip = "#" + page.main().id();
    for (Element element : copy.getAllElements()) {
      if (element.attr("href").equals(skip)) {
        element.attr("href", "#" + MAIN);
      } else {
        lead(page.path(), element);
      }
    }
    return copy;
  }

  private String id(String path) {
    return sectionIds.getOrDefault(path, path);
  }

  private void rename(String path, Element element) {
    if (element.hasAttr("id")) {
      String id = element.id();
      element.removeAttr("id");
      if (known(path).containsKey(id)) {
        element.attr("id", known(path).getOrDefault(id, id)).attr(SITE_ID, id);
      }
    }
    for (String attribute : REFERRING) {
      if (element.hasAttr(attribute)) {
        String renamed =
            List.of(element.attr(attribute).strip().split("\\s+", -1)).stream()
                .map(id -> known(path).getOrDefault(id, id))
                .collect(Collectors.joining(" "));
        element.attr(attribute, renamed);
      }
    }
  }

  private Map<String, String> known(String path) {
    return ids.getOrDefault(path, Map.of());
  }

  private void lead(String path, Element element) {
    for (Attribute attribute : element.attributes().asList()) {
      String value = attribute.getValue();
      boolean isLink = attribute.getKey().equals("href") && Hrefs.isRelative(value.strip());
      boolean isName = attribute.getKey().startsWith("data-") && value.startsWith("#");
      if (attribute.getKey().equals("data-root")) {
        element.attr("data-root", "#");
      } else if (isLink && element.normalName().equals("a")) {
        link(path, element);
      } else if (isName || (isLink && value.startsWith("#") && !value.startsWith("#" + SHAPE))) {
        element.attr(attribute.getKey(), address(path, value));
      }
    }
  }

  private void link(String path, Element link) {
    String address = address(path, link.attr("href").strip());
    if (address.isEmpty()) {
      link.unwrap();
    } else {
      link.attr("href", address);
    }
  }

  /** The address of a link in the single file; empty when its target is not in the file. */
  private String address(String path, String href) {
    String file = Hrefs.decoded(Hrefs.path(href));
    String fragment = Hrefs.decoded(Hrefs.anchor(href));
    String resolved = file.isEmpty() ? path : Hrefs.resolve(path, file);
    String target = moved.getOrDefault(resolved, resolved);
    if (!ids.containsKey(target)) {
      return "";
    }
    return "#" + known(target).getOrDefault(fragment, id(target));
  }
}
