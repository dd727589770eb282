/**
 * Compares written editions with the dataset: nothing added, lost, moved or changed. What the pages
 * should say is worked out here anew, without the code that words and places it for the editions.
 */
@NullMarked
package org.leaven.verify;

import org.jspecify.annotations.NullMarked;
