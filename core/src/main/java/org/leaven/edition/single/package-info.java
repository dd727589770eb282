/** Self-contained HTML: the whole site in one file, or each page in a file of its own. */
@NullMarked
package org.leaven.edition.single;

import org.jspecify.annotations.NullMarked;
