/** A real browser for tests. */
@NullMarked
package org.leaven.browser;

import org.jspecify.annotations.NullMarked;
