/** Tests of the files that translators exchange. */
@NullMarked
package org.leaven.dataset.translation.po;

import org.jspecify.annotations.NullMarked;
