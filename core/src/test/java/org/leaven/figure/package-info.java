@NullMarked
package org.leaven.figure;

import org.jspecify.annotations.NullMarked;
