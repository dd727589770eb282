/**
 * Makes every page of a site from a knowledge base and the author's texts. The only package that
 * uses Flexmark.
 */
@NullMarked
package org.leaven.page;

import org.jspecify.annotations.NullMarked;
