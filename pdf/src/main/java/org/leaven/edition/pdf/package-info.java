/**
 * The PDF edition: a tagged PDF (PDF/UA-1), laid out from the baked pages and written by PDFBox.
 */
@NullMarked
package org.leaven.edition.pdf;

import org.jspecify.annotations.NullMarked;
