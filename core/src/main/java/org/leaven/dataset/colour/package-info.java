/** The colours of the default theme, and their contrast. */
@NullMarked
package org.leaven.dataset.colour;

import org.jspecify.annotations.NullMarked;
