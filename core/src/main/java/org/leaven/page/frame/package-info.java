/** The metadata of a page for search engines and previews, and the layout around its content. */
@NullMarked
package org.leaven.page.frame;

import org.jspecify.annotations.NullMarked;
