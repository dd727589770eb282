package org.leaven.page.cache;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.KnowledgeBase.Inbound;
import org.leaven.knowledge.KnowledgeBase.Naming;
import org.leaven.source.MemoryCache;

/**
 * Caches the views of entries (pages, table rows) between builds of one process, before templates
 * render them.
 *
 * <p>A fragment is reused while everything that it can show is unchanged: its entries, related
 * entries, and the context, which covers the rest. Thread-safe.
 */
public final class ViewCache {
  private final MemoryCache memoryCache;
  private final KnowledgeBase base;
  private final MemoryCache.Same context;
  private final Map<String, MemoryCache.Same> dependencies = new ConcurrentHashMap<>();

  /**
   * The cache key of a fragment.
   *
   * @param what the type of the fragment
   * @param from the path of the page that shows it
   * @param more what else it depends on
   */
  private record Key<V>(
      Class<V> what, MemoryCache.Same context, String from, MemoryCache.Same entries, Object more)
      implements MemoryCache.Key<V> {}

  /**
   * Uses a cache.
   *
   * @param memoryCache what earlier builds made
   */
  public ViewCache(MemoryCache memoryCache, KnowledgeBase base, CacheContext context) {
    this.memoryCache = memoryCache;
    this.base = base;
    this.context = new MemoryCache.Same(memoryCache.one(context));
  }

  /** A cached fragment, or a new one. */
  public <V> V fragment(Class<V> what, String from, Entry entry, Object more, Supplier<V> maker) {
    return memoryCache.get(new Key<>(what, context, from, entries(entry), more), maker);
  }

  /** A cached page that shows several entries, or a new one. */
  public <V> V list(
      Class<V> what, String path, List<Entry> entries, Object more, Supplier<V> maker) {
    List<MemoryCache.Same> dependencies =
        memoryCache.one(entries.stream().map(this::entries).toList());
    return memoryCache.get(
        new Key<>(what, context, path, new MemoryCache.Same(dependencies), more), maker);
  }

  /** An entry, and those of which its page can show more than the context has. */
  private MemoryCache.Same entries(Entry entry) {
    return dependencies.computeIfAbsent(
        entry.id(),
        id ->
            new MemoryCache.Same(
                memoryCache.one(
                    Stream.concat(Stream.of(entry), tied(entry))
                        .flatMap(tied -> Stream.concat(Stream.of(tied), namers(tied)))
                        .map(MemoryCache.Same::new)
                        .toList())));
  }

  private Stream<Entry> tied(Entry entry) {
    return Stream.concat(
        entry.relations().stream().flatMap(own -> base.entry(own.target()).stream()),
        base.inbound(entry).stream().map(Inbound::from));
  }

  private Stream<Entry> namers(Entry entry) {
    return base.namings(entry).stream().map(Naming::parent);
  }
}
