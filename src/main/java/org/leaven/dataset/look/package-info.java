/** The colours of the default theme, and how they contrast. */
@NullMarked
package org.leaven.dataset.look;

import org.jspecify.annotations.NullMarked;
