package org.leaven.page.view.layout;

import java.util.List;

/**
 * The data around the content of a page: titles, navigation, breadcrumbs, footer, metadata.
 *
 * @param path where the page is written, relative to the site
 * @param root from the page to the top of the site: empty, or {@code ../} once or more
 * @param title of the page itself
 * @param documentTitle for the browser: page title and site title
 * @param description one plain sentence; may be empty
 * @param nav the main navigation, without the search
 * @param more pages that the main navigation leaves out, for the footer
 * @param footerHtml the author's text for the footer; may be empty
 * @param contribution links to edit the source of the page and to report a mistake
 * @param crumbs the pages above this one, from the top; empty on the home page
 * @param head metadata for search engines and link previews
 * @param piece the name of the widget with the content of this page, or of the whole list that this
 *     page is a part of; empty for none
 * @param shared from the page to the files that all languages share, as {@code root}
 * @param languages links to this page in all languages; none in a site with one
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
    List<PageLink> contribution,
    List<PageLink> crumbs,
    HeadView head,
    String piece,
    String shared,
    List<LanguageLink> languages) {}
