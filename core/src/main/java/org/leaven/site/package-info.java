/**
 * Bakes pages into a folder. The only package that uses JBake and FreeMarker; what JBake ignores
 * silently is reported as a problem.
 */
@NullMarked
package org.leaven.site;

import org.jspecify.annotations.NullMarked;
