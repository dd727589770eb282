package org.leaven.page.view.layout;

/**
 * The colours of the bar that a phone shows around the installed site.
 *
 * @param bar colour of what is around the page, in the light scheme
 * @param darkBar the same in the dark scheme
 */
public record PhoneColours(String bar, String darkBar) {}
