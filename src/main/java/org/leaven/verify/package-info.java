/**
 * Proves from written editions that they say what the dataset says: nothing added, lost, moved or
 * flipped. Shares no code with what writes them; the message files are its dictionary.
 */
@NullMarked
package org.leaven.verify;

import org.jspecify.annotations.NullMarked;
