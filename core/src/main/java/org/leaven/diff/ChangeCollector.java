package org.leaven.diff;

import java.util.ArrayList;
import java.util.List;

/** Collects the changes of one entry, or of one list. */
final class ChangeCollector {
  private final String id;
  private final String name;
  private final List<Change> all;

  ChangeCollector(String id, String name, List<Change> all) {
    this.id = id;
    this.name = name;
    this.all = all;
  }

  void add(String topic, Change.Kind kind, String before, String after) {
    if (!before.equals(after)) {
      all.add(new Change(id, name, topic, kind, before, after));
    }
  }

  /** Compares two lists ignoring order; removed items are paired with added ones. */
  void addAll(String topic, Change.Kind kind, List<String> before, List<String> after) {
    List<String> gone = new ArrayList<>(before);
    after.forEach(gone::remove);
    List<String> come = new ArrayList<>(after);
    before.forEach(come::remove);
    for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
      add(topic, kind, i < gone.size() ? gone.get(i) : "", i < come.size() ? come.get(i) : "");
    }
  }
}
