package org.leaven.page.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leaven.page.authored.HeaderSettings;

/**
 * The settings of the site that affect its pages.
 *
 * @param isHtmlAllowed whether raw HTML in the author's Markdown passes through
 * @param addresses the address of the site
 * @param contribution where readers can edit sources and report mistakes
 * @param hasCopies whether every listed page has a copy in Markdown
 * @param languages those of the site, and that of the pages
 * @param asOf the moment to compare the dates of pages with; may be unknown
 */
public record PageMakerSettings(
    HeaderSettings headers,
    boolean isHtmlAllowed,
    SiteAddress addresses,
    ContributionUrls contribution,
    boolean hasCopies,
    @Nullable Instant asOf,
    SiteLanguages languages) {
  /** Settings of a site in one language. */
  public PageMakerSettings(
      HeaderSettings headers,
      boolean isHtmlAllowed,
      SiteAddress addresses,
      ContributionUrls contribution,
      boolean hasCopies,
      @Nullable Instant asOf) {
    this(headers, isHtmlAllowed, addresses, contribution, hasCopies, asOf, SiteLanguages.ONE);
  }

  /** The same for the pages in one of several languages. */
  public PageMakerSettings in(SiteLanguages others) {
    SiteAddress own =
        addresses.isKnown() ? new SiteAddress(addresses.of(others.folder())) : addresses;
    return new PageMakerSettings(
        headers, isHtmlAllowed, own, contribution, hasCopies, asOf, others);
  }
}
