/** Reads source files and folders, and handles paths, links and JSON. */
@NullMarked
package org.leaven.source;

import org.jspecify.annotations.NullMarked;
