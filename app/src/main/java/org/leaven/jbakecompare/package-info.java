/** Compares a site that JBake wrote with what Leaven makes of the same sources. */
@NullMarked
package org.leaven.jbakecompare;

import org.jspecify.annotations.NullMarked;
