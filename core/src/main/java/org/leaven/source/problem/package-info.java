/** Problems as values, with positions in source files. */
@NullMarked
package org.leaven.source.problem;

import org.jspecify.annotations.NullMarked;
