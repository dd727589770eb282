/** Tests of how sites are found and shared. */
@NullMarked
package org.leaven.share;

import org.jspecify.annotations.NullMarked;
