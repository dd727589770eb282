package org.leaven.knowledge;

/**
 * A source that statements cite, such as an article.
 *
 * @param note what is known about it; may be empty
 * @param url where it can be read; may be empty
 * @param locator what the part after the colon of a reference counts: {@code line}, {@code page};
 *     may be empty
 */
public record Source(String id, String label, String note, String url, String locator) {}
