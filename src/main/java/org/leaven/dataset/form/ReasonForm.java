package org.leaven.dataset.form;

import java.util.List;
import org.leaven.source.Located;

/**
 * Why a verdict was given.
 *
 * @param basis {@code stated}, {@code implied} or {@code editorial}
 */
public record ReasonForm(Located<String> text, String basis, List<CitationForm> citations) {
  public ReasonForm {
    citations = List.copyOf(citations);
  }
}
