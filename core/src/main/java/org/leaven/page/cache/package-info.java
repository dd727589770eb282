/** Reuses parts of pages between builds of one process. */
@NullMarked
package org.leaven.page.cache;

import org.jspecify.annotations.NullMarked;
