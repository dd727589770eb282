/** Converts the values of options. */
@NullMarked
package org.leaven.cli.option;

import org.jspecify.annotations.NullMarked;
