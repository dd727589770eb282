/** Changes single values in YAML and JSON files, and leaves everything else as it is written. */
@NullMarked
package org.leaven.sourceedit;

import org.jspecify.annotations.NullMarked;
