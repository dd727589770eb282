package org.leaven.source;

import org.leaven.source.problem.Position;

/**
 * A link or an image in the Markdown of a page, with its position.
 *
 * @param at position of its address
 * @param written the address in the source
 * @param page path of the page that contains the link
 * @param href the address on the built page, relative to the page
 */
public record WrittenLink(Position at, String written, String page, String href) {}
