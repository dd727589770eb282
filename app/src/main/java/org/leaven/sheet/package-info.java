/** The verdicts, texts and steps of a knowledge base as a workbook, and back. */
@NullMarked
package org.leaven.sheet;

import org.jspecify.annotations.NullMarked;
