/** Reads and checks {@code jbake.properties}. */
@NullMarked
package org.leaven.site.settings;

import org.jspecify.annotations.NullMarked;
