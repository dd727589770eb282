/** Compares the pictures of editions with the files of the sources. */
@NullMarked
package org.leaven.verify.picture;

import org.jspecify.annotations.NullMarked;
