package org.leaven.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.form.EntryForm;
import org.leaven.source.Folding;
import org.leaven.source.Memo;

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
    return link(dataset, Memo.none());
  }

  /** All that an entry is made of: its form, the head, and which entries there are. */
  private record Link(Memo.Same form, Memo.Same head, Memo.Same ids) implements Memo.Key<Entry> {}

  /** The same, with what earlier links have made. */
  public static KnowledgeBase link(Dataset dataset, Memo memo) {
    KnowledgeBase.Head head = memo.one(new HeadLinker().link(dataset.head()));
    Map<String, EntryForm> forms = new LinkedHashMap<>();
    for (EntryForm form : dataset.entries()) {
      if (!form.id().value().isEmpty()) {
        forms.putIfAbsent(form.id().value(), form);
      }
    }
    Set<String> ids = memo.one(Set.copyOf(forms.keySet()));
    EntryLinker linker = new EntryLinker(head, ids);
    Memo.Same sameHead = new Memo.Same(head);
    Memo.Same sameIds = new Memo.Same(ids);
    List<Entry> entries = new ArrayList<>();
    for (EntryForm form : forms.values()) {
      Link link = new Link(new Memo.Same(form), sameHead, sameIds);
      entries.add(memo.get(link, () -> linker.link(form)));
    }
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
