/** A real browser for tests, the places where a site may stand, and what a reader does there. */
@NullMarked
package org.leaven.browser;

import org.jspecify.annotations.NullMarked;
