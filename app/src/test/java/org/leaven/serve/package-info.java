/** Tests of the local server. */
@NullMarked
package org.leaven.serve;

import org.jspecify.annotations.NullMarked;
