package org.leaven.page.view.layout;

/**
 * A link from one page to another.
 *
 * @param current whether it leads to the very page it stands on
 */
public record PageLink(String href, String text, boolean current) {}
