/** File states that tell an incremental build what has changed. */
@NullMarked
package org.leaven.pipeline.filestate;

import org.jspecify.annotations.NullMarked;
