package org.leaven.source;

import java.util.List;

/**
 * What came of reading one file.
 *
 * @param isWhole whether the text is all there, as its author meant it
 */
record TextRead(SourceFile file, boolean isWhole, List<Problem> problems) {}
