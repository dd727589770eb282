package org.leaven.site.cache;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Records what a template reads besides its own page while it is rendered. For one thread. */
public final class RenderDependencies {
  private final Map<String, Map<String, Integer>> variables = new TreeMap<>();
  private boolean readsOtherPages;
  private boolean isUnknown;

  /**
   * Records that the template reads a variable.
   *
   * @return for each part of it that is read, the number of documents, as in {@link TemplateRead};
   *     to be extended by who reads more
   */
  public Map<String, Integer> reads(String variable) {
    return variables.computeIfAbsent(variable, name -> new TreeMap<>(Map.of("", 0)));
  }

  /** Records that the template reads a list, tags or data files in a way that is not followed. */
  public void markOtherPages() {
    readsOtherPages = true;
  }

  /** Records that the dependencies cannot be determined. */
  public void markUnknown() {
    isUnknown = true;
  }

  /** All that was read, sorted. */
  public List<TemplateRead> reads() {
    return readsOtherPages
        ? List.of(TemplateRead.EVERYTHING)
        : variables.entrySet().stream()
            .flatMap(
                variable ->
                    variable.getValue().entrySet().stream()
                        .map(
                            part ->
                                new TemplateRead(
                                    variable.getKey(), part.getKey(), part.getValue())))
            .toList();
  }

  public boolean isUnknown() {
    return isUnknown;
  }
}
