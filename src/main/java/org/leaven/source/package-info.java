/** Source files, folders and paths. */
@NullMarked
package org.leaven.source;

import org.jspecify.annotations.NullMarked;
