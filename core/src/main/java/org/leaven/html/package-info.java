/** Parses HTML in one pass and reports tags and texts to listeners. */
@NullMarked
package org.leaven.html;

import org.jspecify.annotations.NullMarked;
