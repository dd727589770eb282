/**
 * Compares written editions with the dataset: nothing added, lost, moved or changed. Shares no code
 * with what writes them.
 */
@NullMarked
package org.leaven.verify;

import org.jspecify.annotations.NullMarked;
