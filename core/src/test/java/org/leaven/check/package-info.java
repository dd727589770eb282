/** Tests of what is checked on written pages. */
@NullMarked
package org.leaven.check;

import org.jspecify.annotations.NullMarked;
