/** The texts that pages must show, how shown texts are compared with them, and JSON. */
@NullMarked
package org.leaven.verify.text;

import org.jspecify.annotations.NullMarked;
