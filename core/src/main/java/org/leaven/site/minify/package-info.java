/** Makes scripts and style sheets smaller. */
@NullMarked
package org.leaven.site.minify;

import org.jspecify.annotations.NullMarked;
