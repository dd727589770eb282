/** Tests of what watches over the process. */
@NullMarked
package org.leaven.cli.memory;

import org.jspecify.annotations.NullMarked;
