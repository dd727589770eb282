/**
 * Draws the pictures that stand for pages in previews: the same bytes on every machine, so with a
 * typeface, an outline filler and a PNG writer of its own.
 */
@NullMarked
package org.leaven.edition.picture;

import org.jspecify.annotations.NullMarked;
