/** Tests of the dataset as a spreadsheet. */
@NullMarked
package org.leaven.sheet;

import org.jspecify.annotations.NullMarked;
