/** Tests of the single file. */
@NullMarked
package org.leaven.edition.single;

import org.jspecify.annotations.NullMarked;
