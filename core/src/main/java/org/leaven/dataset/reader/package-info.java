/** Reads nodes into raw records and checks keys, types, ids, dates and doses. */
@NullMarked
package org.leaven.dataset.reader;

import org.jspecify.annotations.NullMarked;
