/** What each page shows: its answers sorted, worded and linked. The one room with Flexmark. */
@NullMarked
package org.leaven.page;

import org.jspecify.annotations.NullMarked;
