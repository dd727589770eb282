package org.leaven.dataset.raw;

import org.leaven.source.problem.Located;

/**
 * A citation as written, such as {@code article:46-47}: a source id and a place in the source.
 *
 * @param locator what follows the colon; may be empty
 */
public record RawCitation(Located<String> source, String locator) {}
