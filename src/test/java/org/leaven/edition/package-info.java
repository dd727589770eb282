/** Tests of the editions: what they hold, and that every machine makes the same. */
@NullMarked
package org.leaven.edition;

import org.jspecify.annotations.NullMarked;
