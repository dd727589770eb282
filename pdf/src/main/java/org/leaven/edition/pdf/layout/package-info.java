/** Lays out text, lists, tables and pictures on pages: lines, columns and page breaks. */
@NullMarked
package org.leaven.edition.pdf.layout;

import org.jspecify.annotations.NullMarked;
