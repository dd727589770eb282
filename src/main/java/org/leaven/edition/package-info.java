/**
 * The same knowledge in other forms: an archive of the site, a single file, a book for e-readers, a
 * document for paper. Each is made from the baked pages, so that none can say anything else.
 */
@NullMarked
package org.leaven.edition;

import org.jspecify.annotations.NullMarked;
