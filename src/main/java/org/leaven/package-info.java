/** The front door for programs; people come in through the command line. */
@NullMarked
package org.leaven;

import org.jspecify.annotations.NullMarked;
