package org.leaven.sitemap;

import java.util.List;
import org.leaven.page.view.Page;
import org.leaven.page.view.layout.LanguageLink;
import org.leaven.page.view.layout.PageFrame;

/**
 * What the files for search engines and programs need of a page.
 *
 * @param type the type of its data
 * @param isLaterPart whether it holds a later part of a list
 * @param newest the date of the newest verdict on it; empty without any
 * @param changes the dated verdicts on the page of an entry
 * @param markdown its text, if some file has it; else empty
 * @param footerHtml the author's text below it; may be empty
 * @param hasCopy whether it has a copy in Markdown
 * @param hasFeed whether it links to the feed of verdicts
 */
record DiscoverablePage(
    String path,
    Class<? extends Page> type,
    String title,
    String description,
    List<LanguageLink> languages,
    boolean isLaterPart,
    String newest,
    List<DatedVerdicts.Change> changes,
    String markdown,
    String footerHtml,
    boolean hasCopy,
    boolean hasFeed) {
  static DiscoverablePage of(Page page, String markdown) {
    PageFrame frame = page.frame();
    return new DiscoverablePage(
        frame.path(),
        page.getClass(),
        frame.title(),
        frame.description(),
        frame.languages(),
        page.isLaterPart(),
        DatedVerdicts.newest(page),
        DatedVerdicts.of(page),
        markdown,
        frame.footerHtml(),
        !frame.head().copy().isEmpty(),
        !frame.head().feed().isEmpty());
  }
}
