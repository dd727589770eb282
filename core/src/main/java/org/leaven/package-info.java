/** The Java API: builds or checks a site from a program. */
@NullMarked
package org.leaven;

import org.jspecify.annotations.NullMarked;
