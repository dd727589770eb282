/** What a bake keeps for the next one, and how it finds pages that are still valid. */
@NullMarked
package org.leaven.site.cache;

import org.jspecify.annotations.NullMarked;
