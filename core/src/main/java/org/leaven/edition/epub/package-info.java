/** The EPUB 3.3 edition. */
@NullMarked
package org.leaven.edition.epub;

import org.jspecify.annotations.NullMarked;
