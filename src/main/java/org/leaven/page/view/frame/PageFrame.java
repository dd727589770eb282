package org.leaven.page.view.frame;

import java.util.List;

/**
 * What every page has around it.
 *
 * @param path where the page is written, relative to the site
 * @param root from the page to the top of the site: empty, or {@code ../} once or more
 * @param title of the page itself
 * @param documentTitle for the browser: page title and site title
 * @param description one plain sentence; may be empty
 * @param nav the main ways through the site, but for the search
 * @param more pages that the main ways leave out, for the foot of the page
 * @param footerHtml the author's line for the foot of each page; may be empty
 * @param crumbs the pages above this one, from the top; empty on the home page
 * @param head how the page is found and shared
 * @param piece the name of the piece for other people's pages that says what this page says, or of
 *     the whole that this page is a part of; empty for none
 */
public record PageFrame(
    String path,
    String root,
    String title,
    String documentTitle,
    String description,
    List<PageLink> nav,
    List<PageLink> more,
    String footerHtml,
    List<PageLink> crumbs,
    HeadView head,
    String piece) {}
