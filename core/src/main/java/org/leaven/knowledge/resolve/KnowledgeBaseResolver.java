package org.leaven.knowledge.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.picture.PictureFile;
import org.leaven.dataset.picture.PictureFiles;
import org.leaven.dataset.picture.PicturePaths;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.source.MemoryCache;
import org.leaven.source.text.TextFolding;

/**
 * Converts a dataset into a knowledge base: replaces ids by the objects they refer to, and sorts
 * everything.
 *
 * <p>Unknown references have been reported earlier and are left out here; so are an entry without
 * an id and the second of two with the same id.
 */
public final class KnowledgeBaseResolver {
  private KnowledgeBaseResolver() {}

  public static KnowledgeBase resolve(Dataset dataset) {
    return resolve(dataset, MemoryCache.none());
  }

  /**
   * The inputs of a linked entry: its raw record, the main file, the ids of all entries, and its
   * pictures.
   */
  private record Link(
      MemoryCache.Same raw,
      MemoryCache.Same head,
      MemoryCache.Same ids,
      List<Optional<PictureFile>> pictures)
      implements MemoryCache.Key<Entry> {}

  /** The same, reusing entries that earlier calls have linked. */
  public static KnowledgeBase resolve(Dataset dataset, MemoryCache memoryCache) {
    KnowledgeBase.Head head = memoryCache.one(new MainFileResolver().resolve(dataset.head()));
    Map<String, RawEntry> raws = new LinkedHashMap<>();
    for (RawEntry raw : dataset.entries()) {
      if (!raw.id().value().isEmpty()) {
        raws.putIfAbsent(raw.id().value(), raw);
      }
    }
    Set<String> ids = memoryCache.one(Set.copyOf(raws.keySet()));
    EntryResolver resolver = new EntryResolver(head, ids, dataset.pictures());
    MemoryCache.Same sameHead = new MemoryCache.Same(head);
    MemoryCache.Same sameIds = new MemoryCache.Same(ids);
    List<Entry> entries = new ArrayList<>();
    for (RawEntry raw : raws.values()) {
      Link link = new Link(new MemoryCache.Same(raw), sameHead, sameIds, pictures(raw, dataset));
      entries.add(memoryCache.get(link, () -> resolver.resolve(raw)));
    }
    entries.sort(
        Comparator.comparing(Entry::sortName, TextFolding.alphabetical()).thenComparing(Entry::id));
    KnowledgeBase.Gaps gaps =
        new KnowledgeBase.Gaps(
            dataset.unreadableIds(),
            dataset.drafts(),
            dataset.leftOut(),
            dataset.head().topics().isWhole(),
            dataset.head().verdicts().isWhole());
    return new KnowledgeBase(head, entries, gaps);
  }

  private static List<Optional<PictureFile>> pictures(RawEntry raw, Dataset dataset) {
    return PictureFiles.of(raw).stream()
        .map(picture -> Optional.ofNullable(dataset.pictures().get(PicturePaths.source(picture))))
        .toList();
  }
}
