package org.leaven.page.view;

/**
 * A link to the place on the sources page that names this source and locator.
 *
 * @param text worded: {@code The source article, line 37}
 * @param shortText worded for narrow places: {@code line 37}
 */
public record SourceLink(
    String source, String locator, String href, String text, String shortText) {}
