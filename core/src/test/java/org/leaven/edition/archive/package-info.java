/** Tests of the archives. */
@NullMarked
package org.leaven.edition.archive;

import org.jspecify.annotations.NullMarked;
