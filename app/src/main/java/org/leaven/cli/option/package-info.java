/** Converters of the values of options, and an option that some commands share. */
@NullMarked
package org.leaven.cli.option;

import org.jspecify.annotations.NullMarked;
