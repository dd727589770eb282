/** Reads PDF files: their objects, their text by its tags, and where their links lead. */
@NullMarked
package org.leaven.verify.pdf;

import org.jspecify.annotations.NullMarked;
