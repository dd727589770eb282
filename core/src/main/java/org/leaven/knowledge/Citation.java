package org.leaven.knowledge;

/**
 * A reference to a source, and to a place in it.
 *
 * @param locator which line or page; empty for the source as a whole
 */
public record Citation(Source source, String locator) {}
