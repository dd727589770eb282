package org.leaven.page.view.layout;

/**
 * The values of a page's {@code theme-color} tags: the bar that a phone shows around the site.
 *
 * @param bar colour of what is around the page, in the light scheme
 * @param darkBar the same in the dark scheme
 */
public record ThemeColours(String bar, String darkBar) {}
