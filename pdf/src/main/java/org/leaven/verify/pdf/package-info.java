/** Reads tagged PDF files for {@code verify}. */
@NullMarked
package org.leaven.verify.pdf;

import org.jspecify.annotations.NullMarked;
