/** Tests of the pictures. */
@NullMarked
package org.leaven.edition.picture;

import org.jspecify.annotations.NullMarked;
