/** Reads the files of written editions: folders, links, the packed parts of the single file. */
@NullMarked
package org.leaven.verify.file;

import org.jspecify.annotations.NullMarked;
