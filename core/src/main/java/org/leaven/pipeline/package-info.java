/** Builds a site: read, link, plan pages, bake, check, write editions, swap into place. */
@NullMarked
package org.leaven.pipeline;

import org.jspecify.annotations.NullMarked;
