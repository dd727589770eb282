package org.leaven.knowledge;

/**
 * A picture file.
 *
 * @param path relative to the site
 * @param widthPx as a browser shows it
 * @param heightPx the same for the height
 * @param alt what it shows, in words
 */
public record Picture(String path, int widthPx, int heightPx, String alt) {}
