package org.leaven.dataset.form;

import org.leaven.source.Located;

/**
 * A place in a source: {@code article:46-47}.
 *
 * @param locator what follows the colon; may be empty
 */
public record CitationForm(Located<String> source, String locator) {}
