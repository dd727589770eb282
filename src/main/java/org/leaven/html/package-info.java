/** Reads a written page once, for all who want to know what is on it. */
@NullMarked
package org.leaven.html;

import org.jspecify.annotations.NullMarked;
