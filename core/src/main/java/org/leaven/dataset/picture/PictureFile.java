package org.leaven.dataset.picture;

/**
 * A picture file that an entry names.
 *
 * @param path of its copy, relative to the site
 * @param widthPx as a browser shows it
 * @param heightPx the same for the height
 */
public record PictureFile(String path, int widthPx, int heightPx) {}
