/** Tests of what watches over the process. */
@NullMarked
package org.leaven.cli.process;

import org.jspecify.annotations.NullMarked;
