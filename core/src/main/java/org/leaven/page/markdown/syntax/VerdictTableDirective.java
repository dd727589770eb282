package org.leaven.page.markdown.syntax;

import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;

/**
 * A {@code :::verdicts} block in a text, in whose place verdict tables are shown.
 *
 * @param topic id as written
 * @param verdict id as written; empty for all verdicts of the topic
 */
public record VerdictTableDirective(Position at, Located<String> topic, Located<String> verdict) {}
