package org.leaven.knowledge;

import java.util.List;

/** A reason for a verdict, with its basis and citations. */
public record Reason(String text, Basis basis, List<Citation> citations) {
  public Reason {
    citations = List.copyOf(citations);
  }
}
