package org.leaven.source;

import java.util.List;
import org.leaven.source.problem.Problem;

/**
 * What came of reading one file.
 *
 * @param isWhole whether the text is all there, as its author meant it
 */
record TextReadResult(SourceFile file, boolean isWhole, List<Problem> problems) {}
