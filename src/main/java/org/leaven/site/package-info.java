/**
 * Bakes pages into a folder. The one room with JBake and FreeMarker: JBake crawls, parses and
 * renders, its documents are kept in memory, and whatever it would pass over in silence comes out
 * as a problem.
 */
@NullMarked
package org.leaven.site;

import org.jspecify.annotations.NullMarked;
