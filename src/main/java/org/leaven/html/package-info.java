/** Reads HTML in one pass and tells listeners what is on a page. */
@NullMarked
package org.leaven.html;

import org.jspecify.annotations.NullMarked;
