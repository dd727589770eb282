/** Reads the kind and the size of picture files, and detects what a picture must not contain. */
@NullMarked
package org.leaven.media;

import org.jspecify.annotations.NullMarked;
