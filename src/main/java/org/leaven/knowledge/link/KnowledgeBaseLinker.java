package org.leaven.knowledge.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.source.Cache;
import org.leaven.source.text.TextFolder;

/**
 * Makes a knowledge base of a dataset: ids become the things they stand for, and everything gets
 * its order.
 *
 * <p>What leads nowhere has been reported by then and is left out here; so are an entry without an
 * id and the second of two with the same.
 */
public final class KnowledgeBaseLinker {
  private KnowledgeBaseLinker() {}

  public static KnowledgeBase link(Dataset dataset) {
    return link(dataset, Cache.none());
  }

  /** All that an entry is made of: its raw record, the main file, and which entries there are. */
  private record Link(Cache.Same raw, Cache.Same head, Cache.Same ids)
      implements Cache.Key<Entry> {}

  /** The same, with what earlier links have made. */
  public static KnowledgeBase link(Dataset dataset, Cache memoryCache) {
    KnowledgeBase.Head head = memoryCache.one(new MainFileLinker().link(dataset.head()));
    Map<String, RawEntry> raws = new LinkedHashMap<>();
    for (RawEntry raw : dataset.entries()) {
      if (!raw.id().value().isEmpty()) {
        raws.putIfAbsent(raw.id().value(), raw);
      }
    }
    Set<String> ids = memoryCache.one(Set.copyOf(raws.keySet()));
    EntryLinker linker = new EntryLinker(head, ids);
    Cache.Same sameHead = new Cache.Same(head);
    Cache.Same sameIds = new Cache.Same(ids);
    List<Entry> entries = new ArrayList<>();
    for (RawEntry raw : raws.values()) {
      Link link = new Link(new Cache.Same(raw), sameHead, sameIds);
      entries.add(memoryCache.get(link, () -> linker.link(raw)));
    }
    entries.sort(
        Comparator.comparing(Entry::name, TextFolder.alphabetical()).thenComparing(Entry::id));
    KnowledgeBase.Gaps gaps =
        new KnowledgeBase.Gaps(
            dataset.lostIds(),
            dataset.head().topics().isWhole(),
            dataset.head().verdicts().isWhole());
    return new KnowledgeBase(head, entries, gaps);
  }
}
