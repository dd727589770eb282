/** Sets text: paragraphs, lists, tables and columns, line by line and page by page. */
@NullMarked
package org.leaven.edition.pdf.flow;

import org.jspecify.annotations.NullMarked;
