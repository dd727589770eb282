/** Tests of how sites are found and shared. */
@NullMarked
package org.leaven.sitemap;

import org.jspecify.annotations.NullMarked;
