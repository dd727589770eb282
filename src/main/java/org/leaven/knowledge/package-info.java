/**
 * The knowledge base, linked: what a topic, an entry and a verdict are, and who names whom.
 * Immutable and plain; text fields hold inline Markdown as its author wrote it.
 */
@NullMarked
package org.leaven.knowledge;

import org.jspecify.annotations.NullMarked;
