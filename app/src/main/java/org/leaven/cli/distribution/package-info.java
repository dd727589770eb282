/** Makes files of the release: manual pages, shell completion, the class data sharing archive. */
@NullMarked
package org.leaven.cli.distribution;

import org.jspecify.annotations.NullMarked;
