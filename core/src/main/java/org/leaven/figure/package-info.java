/** A human body in a pose, and how it is drawn: joints, start poses, props, arrows and views. */
@NullMarked
package org.leaven.figure;

import org.jspecify.annotations.NullMarked;
