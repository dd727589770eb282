/** Compares two versions of a knowledge base by the data that both publish. */
@NullMarked
package org.leaven.diff;

import org.jspecify.annotations.NullMarked;
