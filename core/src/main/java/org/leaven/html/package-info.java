/** Parses HTML in one pass and reports tags and texts to listeners; writes XML; reads SVG. */
@NullMarked
package org.leaven.html;

import org.jspecify.annotations.NullMarked;
