/** Serves a site locally, rebuilds it after each edit, and updates open browser pages. */
@NullMarked
package org.leaven.serve;

import org.jspecify.annotations.NullMarked;
