/** Registers this module with the library, which finds it by {@code ServiceLoader}. */
@NullMarked
package org.leaven.pdfprovider;

import org.jspecify.annotations.NullMarked;
