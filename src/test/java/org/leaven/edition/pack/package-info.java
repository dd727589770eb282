/** Tests of compression and archives. */
@NullMarked
package org.leaven.edition.pack;

import org.jspecify.annotations.NullMarked;
