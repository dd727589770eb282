package org.leaven.page.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leaven.page.author.HeaderRules;

/**
 * What the site's settings say about its pages.
 *
 * @param isHtmlAllowed whether raw HTML in the author's Markdown passes through
 * @param addresses where the site will be found
 * @param hasCopies whether every listed page has a copy in Markdown
 * @param asOf the last moment of the edition, with which dated pages are compared; may be unknown
 */
public record PageSettings(
    HeaderRules headers,
    boolean isHtmlAllowed,
    SiteAddress addresses,
    boolean hasCopies,
    @Nullable Instant asOf) {}
