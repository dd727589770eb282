package org.leaven.page.markdown.syntax;

import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;

/**
 * A directive in a text, which is replaced by verdict tables.
 *
 * @param topic id as written
 * @param verdict id as written; empty for all verdicts of the topic
 */
public record Directive(Position at, Located<String> topic, Located<String> verdict) {}
