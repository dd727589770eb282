/** What a page says of itself to search engines and previews, and the layout around its content. */
@NullMarked
package org.leaven.page.metadata;

import org.jspecify.annotations.NullMarked;
