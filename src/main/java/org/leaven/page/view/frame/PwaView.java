package org.leaven.page.view.frame;

/**
 * How a phone shows a site that it keeps.
 *
 * @param bar colour of what is around the page, in the light scheme
 * @param darkBar the same in the dark scheme
 */
public record PwaView(String bar, String darkBar) {}
