package org.leaven.knowledge;

import java.util.List;

/** Why a verdict was given. */
public record Reason(String text, Basis basis, List<Citation> citations) {
  public Reason {
    citations = List.copyOf(citations);
  }
}
