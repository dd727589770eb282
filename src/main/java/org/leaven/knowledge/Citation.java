package org.leaven.knowledge;

/**
 * A place in a source.
 *
 * @param locator which line or page; empty for the source as a whole
 */
public record Citation(Source source, String locator) {}
