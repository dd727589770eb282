/** Tests of compression and archives. */
@NullMarked
package org.leaven.edition.zip;

import org.jspecify.annotations.NullMarked;
