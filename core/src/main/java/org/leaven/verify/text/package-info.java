/** The texts that pages must show, and how shown texts are compared with them. */
@NullMarked
package org.leaven.verify.text;

import org.jspecify.annotations.NullMarked;
