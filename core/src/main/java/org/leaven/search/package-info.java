/** Builds the search index as scripts that the search script loads in parts. */
@NullMarked
package org.leaven.search;

import org.jspecify.annotations.NullMarked;
