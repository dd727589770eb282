/**
 * Takes in the records of others: a file and a map become entries, and every fault of the data is
 * told with its place in that file.
 */
@NullMarked
package org.leaven.intake;

import org.jspecify.annotations.NullMarked;
