/** The goals of the Maven plugin: build, check, serve and report. */
@NullMarked
package org.leaven.maven;

import org.jspecify.annotations.NullMarked;
