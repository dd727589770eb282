/** Checks a built site: links, fragments, ids, and that nothing is loaded from other hosts. */
@NullMarked
package org.leaven.check;

import org.jspecify.annotations.NullMarked;
