/** Tests of how written pages are read. */
@NullMarked
package org.leaven.html;

import org.jspecify.annotations.NullMarked;
