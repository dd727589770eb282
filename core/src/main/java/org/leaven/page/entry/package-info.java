/** Makes the pages of entries, and what pages show of entries elsewhere. */
@NullMarked
package org.leaven.page.entry;

import org.jspecify.annotations.NullMarked;
