package org.leaven.page.view.layout;

/**
 * The metadata of a page for search engines and link previews.
 *
 * @param canonical the page's own address; empty when the address of the site is unknown
 * @param type {@code website} or {@code article}, for previews
 * @param image address of the preview image; empty for none
 * @param imageText the text on that image
 * @param listed whether search engines may list the page
 * @param copy from the page to its copy in Markdown; empty for none
 * @param feed from the page to the feed of verdicts; empty for none
 * @param jsonLdHtml what the page is, in the terms of schema.org, as JSON-LD; empty for a page that
 *     is not listed
 */
public record HeadView(
    String canonical,
    String type,
    String image,
    String imageText,
    boolean listed,
    String copy,
    String feed,
    String jsonLdHtml) {}
