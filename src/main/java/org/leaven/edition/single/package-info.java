/** The whole site in one file of HTML. */
@NullMarked
package org.leaven.edition.single;

import org.jspecify.annotations.NullMarked;
