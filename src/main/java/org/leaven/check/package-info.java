/** Looks at what was baked, before anyone else does: links, ids, hosts, pages. */
@NullMarked
package org.leaven.check;

import org.jspecify.annotations.NullMarked;
