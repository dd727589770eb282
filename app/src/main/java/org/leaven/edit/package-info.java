/** Changes single values in YAML and JSON files, and leaves everything else as it is written. */
@NullMarked
package org.leaven.edit;

import org.jspecify.annotations.NullMarked;
