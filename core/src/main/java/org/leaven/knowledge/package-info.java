/**
 * The linked knowledge base: topics, entries, verdicts, sources. Immutable; text fields hold inline
 * Markdown.
 */
@NullMarked
package org.leaven.knowledge;

import org.jspecify.annotations.NullMarked;
