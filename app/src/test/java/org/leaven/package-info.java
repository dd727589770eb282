/** Tests of the site as a whole. */
@NullMarked
package org.leaven;

import org.jspecify.annotations.NullMarked;
