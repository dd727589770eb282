/** What the library is given when this module is on the class path: PDF files, by PDFBox. */
@NullMarked
package org.leaven.pdf;

import org.jspecify.annotations.NullMarked;
