/** Watches the sources, bakes after each edit, and shows the site in a browser that follows. */
@NullMarked
package org.leaven.serve;

import org.jspecify.annotations.NullMarked;
