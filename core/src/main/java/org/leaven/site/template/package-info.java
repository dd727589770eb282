/** Template engines, and problems in templates. */
@NullMarked
package org.leaven.site.template;

import org.jspecify.annotations.NullMarked;
