package org.leaven.page.view;

/**
 * A picture with its width and height, so that the page does not jump when it is loaded.
 *
 * @param src its address, relative to the page
 * @param width in pixels
 * @param height in pixels
 * @param alt what it shows, in words
 */
public record PictureView(String src, int width, int height, String alt) {}
