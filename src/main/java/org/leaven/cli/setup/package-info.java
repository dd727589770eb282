/** Files for the shell and the class archive: manual pages, completion, class data sharing. */
@NullMarked
package org.leaven.cli.setup;

import org.jspecify.annotations.NullMarked;
