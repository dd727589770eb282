/** Reads links and packed parts of written pages. */
@NullMarked
package org.leaven.verify.html;

import org.jspecify.annotations.NullMarked;
