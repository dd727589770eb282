package org.leaven.page.view.layout;

/**
 * A link to a page in one language of the site.
 *
 * @param tag the language, after BCP 47
 * @param name its own name for itself
 * @param address the absolute address; empty when that of the site is unknown
 * @param current whether it is the language of the page that the link is on
 */
public record LanguageLink(String tag, String name, String href, String address, boolean current) {}
