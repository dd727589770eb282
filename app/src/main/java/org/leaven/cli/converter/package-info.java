/** Converts the values of options. */
@NullMarked
package org.leaven.cli.converter;

import org.jspecify.annotations.NullMarked;
