/** Finds the picture files that entries name, and checks them. */
@NullMarked
package org.leaven.dataset.picture;

import org.jspecify.annotations.NullMarked;
