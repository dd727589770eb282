/**
 * Reads nodes into raw records and checks keys, types, ids, dates and doses; {@link
 * org.leaven.dataset.EntryFileReader} takes a file through parser, reader and translation.
 */
@NullMarked
package org.leaven.dataset.reader;

import org.jspecify.annotations.NullMarked;
