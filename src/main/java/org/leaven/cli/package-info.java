/** Words in, words out, and an exit status. */
@NullMarked
package org.leaven.cli;

import org.jspecify.annotations.NullMarked;
