package org.leaven.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaven.page.Findable;
import org.leaven.page.view.FilterView;
import org.leaven.source.Json;

/** The pages behind each choice of each filter. */
final class Filters {
  private Filters() {}

  /** One array a filter: its id, its choices; of a choice its id and its pages. */
  static String of(List<FilterView> filters, List<Findable> pages) {
    Map<String, List<Integer>> byChoice = new HashMap<>();
    for (int page = 0; page < pages.size(); page++) {
      for (String choice : pages.get(page).choices()) {
        byChoice.computeIfAbsent(choice, key -> new ArrayList<>()).add(page);
      }
    }
    List<String> all = new ArrayList<>();
    for (FilterView filter : filters) {
      List<String> choices = new ArrayList<>();
      for (FilterView.Choice choice : filter.choices()) {
        List<Integer> found = byChoice.getOrDefault(filter.key(choice), List.of());
        choices.add("[" + Json.text(choice.id()) + ",\"" + new Packed().addRising(found) + "\"]");
      }
      all.add("[" + Json.text(filter.id()) + "," + Json.array(choices) + "]");
    }
    return Json.array(all);
  }
}
