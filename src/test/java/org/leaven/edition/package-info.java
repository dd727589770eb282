/** What the tests of editions share. */
@NullMarked
package org.leaven.edition;

import org.jspecify.annotations.NullMarked;
