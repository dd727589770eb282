package org.leaven.source;

import java.util.List;
import org.leaven.source.problem.Problem;

/**
 * The result of reading one text file: its text and its problems.
 *
 * @param isWhole whether the text is complete and usable
 */
record TextReadResult(SourceFile file, boolean isWhole, List<Problem> problems) {}
