/** Converts the values of options. */
@NullMarked
package org.leaven.cli.convert;

import org.jspecify.annotations.NullMarked;
