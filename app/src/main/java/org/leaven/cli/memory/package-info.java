/** Says what to do when a command runs out of memory. */
@NullMarked
package org.leaven.cli.memory;

import org.jspecify.annotations.NullMarked;
