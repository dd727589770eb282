package org.leaven.source;

import org.leaven.source.problem.Position;

/**
 * A link or a picture as the Markdown of a page writes it.
 *
 * @param at where its address stands
 * @param written the address as it stands there
 * @param page path of the page whose text it is
 * @param href the address as the page has it, relative to the page
 */
public record WrittenLink(Position at, String written, String page, String href) {}
