/** Goals for those whose site lives in a Maven project: words of a pom in, lines of a log out. */
@NullMarked
package org.leaven.maven;

import org.jspecify.annotations.NullMarked;
