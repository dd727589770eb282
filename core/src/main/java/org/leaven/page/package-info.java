/**
 * Makes every page of a site from a knowledge base and the author's texts. Flexmark is used in
 * {@code page.markdown} alone.
 */
@NullMarked
package org.leaven.page;

import org.jspecify.annotations.NullMarked;
