/** Tests of how sites are found and shared. */
@NullMarked
package org.leaven.discovery;

import org.jspecify.annotations.NullMarked;
