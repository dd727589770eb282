/** Files of gettext, which translators' programs read and write. */
@NullMarked
package org.leaven.dataset.translation.po;

import org.jspecify.annotations.NullMarked;
