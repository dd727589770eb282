package org.leaven.page.view;

/**
 * A link to an entry's page.
 *
 * @param kind one word for what it is; may be empty
 * @param figureHtml the drawing of its first step that has one, as SVG, for the eye only; may be
 *     empty
 */
public record EntryLink(String id, String href, String name, String kind, String figureHtml) {}
