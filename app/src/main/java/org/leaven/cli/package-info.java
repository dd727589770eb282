/** The command line: one class for each command, with its options and exit statuses. */
@NullMarked
package org.leaven.cli;

import org.jspecify.annotations.NullMarked;
