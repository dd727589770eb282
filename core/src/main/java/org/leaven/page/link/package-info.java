/** Paths of pages, and links between them. */
@NullMarked
package org.leaven.page.link;

import org.jspecify.annotations.NullMarked;
