/** Normalizes and compares text. */
@NullMarked
package org.leaven.source.text;

import org.jspecify.annotations.NullMarked;
