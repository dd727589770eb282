package org.leaven.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaven.page.SearchDocument;
import org.leaven.page.view.paging.FilterView;
import org.leaven.source.Json;

/** Indexes the pages of each choice of each filter; small filters share a part. */
final class FilterIndex {
  /** About a kilobyte compressed. */
  private static final int MAX_SHARED = 2_000;

  private final List<String> ids = new ArrayList<>();
  private final List<String> partOf = new ArrayList<>();
  private final List<List<String>> parts = new ArrayList<>();

  FilterIndex(List<FilterView> filters, List<SearchDocument> pages) {
    Map<String, List<Integer>> byChoice = new HashMap<>();
    for (int page = 0; page < pages.size(); page++) {
      for (String choice : pages.get(page).choices()) {
        byChoice.computeIfAbsent(choice, key -> new ArrayList<>()).add(page);
      }
    }
    int length = MAX_SHARED;
    for (FilterView filter : filters) {
      String literal = literal(filter, byChoice);
      if (length + literal.length() > MAX_SHARED) {
        parts.add(new ArrayList<>());
        length = 0;
      }
      length += literal.length();
      parts.get(parts.size() - 1).add(literal);
      ids.add(filter.id());
      partOf.add(Integer.toString(parts.size() - 1));
    }
  }

  private static String literal(FilterView filter, Map<String, List<Integer>> byChoice) {
    List<String> choices = new ArrayList<>();
    for (FilterView.Choice choice : filter.choices()) {
      List<Integer> found = byChoice.getOrDefault(filter.key(choice), List.of());
      choices.add("[" + Json.text(choice.id()) + ",\"" + new VarInt().addAscending(found) + "\"]");
    }
    return Json.array(choices);
  }

  /** The ids of all filters, in order. */
  String ids() {
    return Json.texts(ids);
  }

  /** For each filter the number of its part. */
  String partOf() {
    return Json.array(partOf);
  }

  /** Arrays of filters: of each its choices; of a choice its id and its pages. */
  List<String> parts() {
    return parts.stream().map(Json::array).toList();
  }
}
