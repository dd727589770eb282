/** Finds the picture files that entries name, and checks them. */
@NullMarked
package org.leaven.dataset.media;

import org.jspecify.annotations.NullMarked;
