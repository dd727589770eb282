/** Tests of what a phone is given. */
@NullMarked
package org.leaven.edition.phone;

import org.jspecify.annotations.NullMarked;
