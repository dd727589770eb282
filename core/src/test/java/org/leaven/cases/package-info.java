/** Knowledge bases with something wrong in them, and what is said about it. */
@NullMarked
package org.leaven.cases;

import org.jspecify.annotations.NullMarked;
