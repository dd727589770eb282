/** Answers the requests of the editor in the browser: reads, checks and writes source files. */
@NullMarked
package org.leaven.editor;

import org.jspecify.annotations.NullMarked;
