/** What is baked: a knowledge base or a plain JBake site, and its pages. */
@NullMarked
package org.leaven.site.input;

import org.jspecify.annotations.NullMarked;
