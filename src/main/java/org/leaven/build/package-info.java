/** The whole story on one screen: read, link, make pages, bake, check, swap into place. */
@NullMarked
package org.leaven.build;

import org.jspecify.annotations.NullMarked;
