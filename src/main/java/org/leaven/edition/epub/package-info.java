/** The knowledge base as a book: EPUB 3.3. */
@NullMarked
package org.leaven.edition.epub;

import org.jspecify.annotations.NullMarked;
