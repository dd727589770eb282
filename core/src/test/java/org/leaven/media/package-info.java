/** Tests of the reading of picture files. */
@NullMarked
package org.leaven.media;

import org.jspecify.annotations.NullMarked;
