/** Parses source pages into documents. */
@NullMarked
package org.leaven.site.parse;

import org.jspecify.annotations.NullMarked;
