/** Gives an entry another id, and changes every mention of it. */
@NullMarked
package org.leaven.rename;

import org.jspecify.annotations.NullMarked;
