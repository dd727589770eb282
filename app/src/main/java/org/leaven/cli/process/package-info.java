/** Watches over the Java process of a command. */
@NullMarked
package org.leaven.cli.process;

import org.jspecify.annotations.NullMarked;
