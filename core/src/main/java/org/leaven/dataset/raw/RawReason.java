package org.leaven.dataset.raw;

import java.util.List;
import org.leaven.source.problem.Located;

/**
 * A reason for a verdict, as its author wrote it.
 *
 * @param basis {@code stated}, {@code implied} or {@code editorial}
 */
public record RawReason(Located<String> text, String basis, List<RawCitation> citations) {
  public RawReason {
    citations = List.copyOf(citations);
  }
}
