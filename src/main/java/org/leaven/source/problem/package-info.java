/** Problems as values, with places in source files. */
@NullMarked
package org.leaven.source.problem;

import org.jspecify.annotations.NullMarked;
