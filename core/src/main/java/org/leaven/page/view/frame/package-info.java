/** The data that templates get about what surrounds every page. */
@NullMarked
package org.leaven.page.view.frame;

import org.jspecify.annotations.NullMarked;
