package org.leaven.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.form.EntryForm;
import org.leaven.source.Folding;

/**
 * Makes a knowledge base of a dataset: ids become the things they stand for, and everything gets
 * its order.
 *
 * <p>What leads nowhere has been reported by then and is left out here; so are an entry without an
 * id and the second of two with the same.
 */
public final class Linker {
  private Linker() {}

  public static KnowledgeBase link(Dataset dataset) {
    KnowledgeBase.Head head = new HeadLinker().link(dataset.head());
    Map<String, EntryForm> forms = new LinkedHashMap<>();
    for (EntryForm form : dataset.entries()) {
      if (!form.id().value().isEmpty()) {
        forms.putIfAbsent(form.id().value(), form);
      }
    }
    EntryLinker linker = new EntryLinker(head, forms.keySet());
    List<Entry> entries = new ArrayList<>();
    forms.values().forEach(form -> entries.add(linker.link(form)));
    entries.sort(
        Comparator.comparing(Entry::name, Folding.alphabetical()).thenComparing(Entry::id));
    KnowledgeBase.Gaps gaps =
        new KnowledgeBase.Gaps(
            dataset.lostIds(),
            dataset.head().topics().isWhole(),
            dataset.head().verdicts().isWhole());
    return new KnowledgeBase(head, entries, gaps);
  }
}
