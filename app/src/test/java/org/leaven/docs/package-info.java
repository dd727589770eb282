/** What the documentation says is so: codes, lines of output, examples. */
@NullMarked
package org.leaven.docs;

import org.jspecify.annotations.NullMarked;
