package org.leaven.dataset.raw;

import org.leaven.source.problem.Located;

/**
 * A place in a source: {@code article:46-47}.
 *
 * @param locator what follows the colon; may be empty
 */
public record RawCitation(Located<String> source, String locator) {}
