/** The program as its user meets it: a process with words, an exit status and files. */
@NullMarked
package org.leaven.shell;

import org.jspecify.annotations.NullMarked;
