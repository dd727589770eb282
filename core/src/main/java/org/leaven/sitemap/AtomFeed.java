package org.leaven.sitemap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.leaven.html.XmlWriter;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.link.SiteAddress;
import org.leaven.page.view.SiteView;

/**
 * Writes the <a href="https://www.rfc-editor.org/rfc/rfc4287">Atom</a> feed of dated verdicts.
 *
 * <p>Entry ids are derived from the ids of the dataset, not from addresses, so that they stay when
 * the site moves.
 */
final class AtomFeed {
  private static final String MIDNIGHT = "T00:00:00Z";

  private final SiteView site;
  private final SiteAddress addresses;

  AtomFeed(SiteView site, SiteAddress addresses) {
    this.site = site;
    this.addresses = addresses;
  }

  /** Writes the feed; {@code pages} has at least one page with a dated verdict. */
  String of(List<DiscoverablePage> pages) {
    List<DatedVerdicts.Change> changes = DatedVerdicts.newestFirst(pages);
    XmlWriter feed =
        new XmlWriter("UTF-8")
            .begin("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", site.language());
    feed.element("id", id(site.id()));
    feed.element("title", site.title());
    if (!site.tagline().isEmpty()) {
      feed.element("subtitle", site.tagline());
    }
    feed.element("updated", changes.get(0).updated() + MIDNIGHT);
    feed.begin("author").element("name", site.title()).end("author");
    if (addresses.isKnown()) {
      feed.element("link", "", "rel", "self", "href", addresses.of(LinkResolver.FEED));
    }
    feed.element("link", "", "rel", "alternate", "href", address("index.html"));
    changes.forEach(change -> entry(feed, change));
    return feed.end("feed").toString();
  }

  private void entry(XmlWriter feed, DatedVerdicts.Change change) {
    feed.begin("entry");
    feed.element(
        "id",
        id(String.join(" ", site.id(), change.entryId(), change.topicId(), change.updated())));
    feed.element("title", change.entry() + ": " + change.phrase());
    feed.element("updated", change.updated() + MIDNIGHT);
    feed.element("link", "", "rel", "alternate", "href", address(change.page()));
    feed.element("summary", change.description());
    feed.end("entry");
  }

  private String address(String path) {
    return addresses.isKnown() ? addresses.of(path) : path;
  }

  private static String id(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
