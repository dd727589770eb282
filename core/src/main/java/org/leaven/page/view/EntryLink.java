package org.leaven.page.view;

/**
 * A link to an entry's page.
 *
 * @param kind one word for what it is; may be empty
 * @param figureHtml its first picture, or else the drawing of its first step with an arrow, or else
 *     of its first step that has one, small, for the eye only; may be empty
 * @param state that it is withdrawn, or a draft, in words; may be empty
 */
public record EntryLink(
    String id, String href, String name, String kind, String figureHtml, String state) {}
