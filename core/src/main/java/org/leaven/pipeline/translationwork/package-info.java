/** What is still to be translated, as a list and as PO files, and how such files are read back. */
@NullMarked
package org.leaven.pipeline.translationwork;

import org.jspecify.annotations.NullMarked;
