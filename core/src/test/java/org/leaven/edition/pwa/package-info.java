/** Tests of what a phone is given. */
@NullMarked
package org.leaven.edition.pwa;

import org.jspecify.annotations.NullMarked;
