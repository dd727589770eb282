/** Turns Markdown into HTML with Flexmark. */
@NullMarked
package org.leaven.page.markdown;

import org.jspecify.annotations.NullMarked;
