package org.leaven.site.input;

import org.leaven.page.authored.PageHeader;

/**
 * A page written by the author, with its text already rendered to HTML.
 *
 * @param source its file, relative to the knowledge base: {@code content/keep-moving.md}
 * @param header as read from it, without problems
 * @param model what the template sees as {@code page}
 * @param bodyHtml JBake's {@code content.body}
 */
public record AuthoredPage(String source, PageHeader header, Object model, String bodyHtml) {}
