/** Output folders that are replaced whole or not at all. */
@NullMarked
package org.leaven.pipeline.output;

import org.jspecify.annotations.NullMarked;
