/** Baked pages as trees: in reading order, and reduced to what any reader of HTML understands. */
@NullMarked
package org.leaven.edition.html;

import org.jspecify.annotations.NullMarked;
