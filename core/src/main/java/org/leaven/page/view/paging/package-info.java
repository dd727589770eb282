/** Views of what surrounds a list: its filters, and the parts of a long one. */
@NullMarked
package org.leaven.page.view.paging;

import org.jspecify.annotations.NullMarked;
