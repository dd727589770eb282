/** The knowledge base for paper: a tagged PDF (PDF/UA-1), laid out from the baked pages. */
@NullMarked
package org.leaven.edition.pdf;

import org.jspecify.annotations.NullMarked;
