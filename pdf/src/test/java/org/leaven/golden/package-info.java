/** Whole pages, compared to the letter with what they once were and ought to stay. */
@NullMarked
package org.leaven.golden;

import org.jspecify.annotations.NullMarked;
