package org.leaven.page.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Review;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.link.SiteLanguages;
import org.leaven.page.view.layout.HeadView;
import org.leaven.page.view.layout.LanguageLink;
import org.leaven.page.view.layout.PageLink;
import org.leaven.source.Hrefs;
import org.leaven.source.Json;

/** Makes the metadata of a page for search engines, link previews and feed readers. */
public final class PageMetadata {
  private final KnowledgeBase base;
  private final SiteAddress addresses;
  private final ShareCardPlanner cards;
  private final StructuredDataMaker jsonLd;
  private final Settings settings;

  /**
   * The other files that pages can link to.
   *
   * @param hasCopies whether every listed page has a copy in Markdown
   * @param hasFeed whether there is a feed of verdicts
   * @param languages those of the site
   */
  public record Settings(boolean hasCopies, boolean hasFeed, SiteLanguages languages) {}

  public PageMetadata(
      KnowledgeBase base, SiteAddress addresses, ShareCardPlanner cards, Settings settings) {
    this.base = base;
    this.addresses = addresses;
    this.cards = cards;
    this.jsonLd = new StructuredDataMaker(base, addresses);
    this.settings = settings;
  }

  SiteLanguages languages() {
    return settings.languages();
  }

  List<LanguageLink> languageLinks(String path) {
    return settings.languages().links(path, addresses);
  }

  /** The path that links start with on a page that is shown at any address; empty when unknown. */
  String top() {
    return addresses.top();
  }

  /**
   * The path, title and description of a page.
   *
   * @param description may be empty
   * @param widget the name of the widget with the content of the page; empty for none
   */
  public record PageInfo(String path, String title, String description, String widget) {
    /** A page without a widget. */
    public PageInfo(String path, String title, String description) {
      this(path, title, description, "");
    }
  }

  /** What describes the subjects of pages. */
  StructuredDataMaker jsonLd() {
    return jsonLd;
  }

  HeadView head(PageInfo info, List<PageLink> crumbs, PageStructuredData about) {
    String path = info.path();
    String type = path.equals(LinkResolver.HOME) ? "website" : "article";
    if (!about.listed()) {
      return new HeadView("", type, "", "", false, "", "", "");
    }
    String card = cards.path(path);
    return new HeadView(
        addresses.isKnown() ? addresses.of(path) : "",
        type,
        card.isEmpty() ? "" : addresses.of(card),
        cards.text(path),
        true,
        settings.hasCopies() ? Hrefs.relative(path, path + LinkResolver.COPY) : "",
        settings.hasFeed() ? Hrefs.relative(path, LinkResolver.FEED) : "",
        Json.compact(page(info, crumbs, about)));
  }

  private Map<String, Object> page(PageInfo info, List<PageLink> crumbs, PageStructuredData about) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("@context", "https://schema.org");
    page.put("@type", base.head().markup().page());
    page.put("name", info.title());
    page.put("inLanguage", base.head().language());
    if (addresses.isKnown()) {
      page.put("url", addresses.of(info.path()));
    }
    if (about.updated() != null) {
      page.put("dateModified", about.updated().toString());
    }
    if (about.reviewed() != null) {
      page.put("reviewedBy", person(about.reviewed()));
      page.put("lastReviewed", about.reviewed().on().toString());
    }
    page.put("isPartOf", site(info.path()));
    if (!crumbs.isEmpty() && addresses.isKnown()) {
      page.put("breadcrumb", breadcrumb(info, crumbs));
    }
    put(page, "mainEntity", about.things());
    put(page, "isBasedOn", about.sources());
    return page;
  }

  private static void put(Map<String, Object> page, String key, List<Map<String, Object>> things) {
    if (!things.isEmpty()) {
      page.put(key, things.size() == 1 ? things.get(0) : things);
    }
  }

  private static Map<String, Object> person(Review review) {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("@type", "Person");
    person.put("name", review.by());
    if (!review.role().isEmpty()) {
      person.put("jobTitle", review.role());
    }
    return person;
  }

  private Map<String, Object> site(String path) {
    Map<String, Object> site = new LinkedHashMap<>();
    site.put("@type", "WebSite");
    site.put("name", base.head().title());
    if (addresses.isKnown()) {
      site.put("url", addresses.of(path, Hrefs.relative(path, LinkResolver.HOME)));
    }
    return site;
  }

  /** The breadcrumb: the pages above, and the page itself. */
  private Map<String, Object> breadcrumb(PageInfo info, List<PageLink> crumbs) {
    List<Map<String, Object>> elements = new ArrayList<>();
    for (PageLink crumb : crumbs) {
      Map<String, Object> element = element(elements.size() + 1, crumb.text());
      element.put("item", addresses.of(info.path(), crumb.href()));
      elements.add(element);
    }
    elements.add(element(elements.size() + 1, info.title()));
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("@type", "BreadcrumbList");
    list.put("itemListElement", elements);
    return list;
  }

  private static Map<String, Object> element(int position, String name) {
    Map<String, Object> element = new LinkedHashMap<>();
    element.put("@type", "ListItem");
    element.put("position", position);
    element.put("name", name);
    return element;
  }
}
