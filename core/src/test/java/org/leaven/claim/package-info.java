/** Ties each claim of the source article to the place on the baked site that states it. */
@NullMarked
package org.leaven.claim;

import org.jspecify.annotations.NullMarked;
