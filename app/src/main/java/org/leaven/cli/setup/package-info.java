/** Makes files of the release: manual pages, shell completion, the class data sharing archive. */
@NullMarked
package org.leaven.cli.setup;

import org.jspecify.annotations.NullMarked;
