/** Reads the files of written editions. */
@NullMarked
package org.leaven.verify.file;

import org.jspecify.annotations.NullMarked;
