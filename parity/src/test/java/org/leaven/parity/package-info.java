/** Bakes sites with JBake itself and with Leaven, and compares what comes out. */
@NullMarked
package org.leaven.parity;

import org.jspecify.annotations.NullMarked;
