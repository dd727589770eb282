/** Draws preview pictures and icons as PNG, with the same bytes on every machine. */
@NullMarked
package org.leaven.edition.picture;

import org.jspecify.annotations.NullMarked;
