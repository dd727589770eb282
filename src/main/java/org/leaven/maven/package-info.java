/** The goals of the Maven plugin. */
@NullMarked
package org.leaven.maven;

import org.jspecify.annotations.NullMarked;
