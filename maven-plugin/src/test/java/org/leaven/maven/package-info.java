/** Runs Maven on projects that use the goals. */
@NullMarked
package org.leaven.maven;

import org.jspecify.annotations.NullMarked;
