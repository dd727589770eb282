/** Tests of renaming entries. */
@NullMarked
package org.leaven.rename;

import org.jspecify.annotations.NullMarked;
