/** Letters: reads TrueType fonts, picks one that has a character, and cuts out what is used. */
@NullMarked
package org.leaven.edition.pdf.font;

import org.jspecify.annotations.NullMarked;
