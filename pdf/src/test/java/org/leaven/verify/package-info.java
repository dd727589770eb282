/** Tests that damage is named, whatever and wherever it is. */
@NullMarked
package org.leaven.verify;

import org.jspecify.annotations.NullMarked;
