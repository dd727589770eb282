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
import org.leaven.source.Cache;

/**
 * Caches the views of entries (pages, table rows) between builds of one process, before templates
 * render them.
 *
 * <p>A fragment is reused while everything that it can show is unchanged: its entries, related
 * entries, and the context, which covers the rest. Thread-safe.
 */
public final class ViewCache {
  private final Cache memoryCache;
  private final KnowledgeBase base;
  private final Cache.Same context;
  private final Map<String, Cache.Same> dependencies = new ConcurrentHashMap<>();

  /**
   * The cache key of a fragment.
   *
   * @param what the type of the fragment
   * @param from the path of the page that shows it
   * @param more what else it depends on
   */
  private record Key<V>(
      Class<V> what, Cache.Same context, String from, Cache.Same entries, Object more)
      implements Cache.Key<V> {}

  /**
   * Uses a cache.
   *
   * @param memoryCache what earlier builds made
   */
  public ViewCache(Cache memoryCache, KnowledgeBase base, CacheContext context) {
    this.memoryCache = memoryCache;
    this.base = base;
    this.context = new Cache.Same(memoryCache.one(context));
  }

  /** A cached fragment, or a new one. */
  public <V> V fragment(Class<V> what, String from, Entry entry, Object more, Supplier<V> maker) {
    return memoryCache.get(new Key<>(what, context, from, entries(entry), more), maker);
  }

  /** A cached page that shows several entries, or a new one. */
  public <V> V list(
      Class<V> what, String path, List<Entry> entries, Object more, Supplier<V> maker) {
    List<Cache.Same> dependencies = memoryCache.one(entries.stream().map(this::entries).toList());
    return memoryCache.get(
        new Key<>(what, context, path, new Cache.Same(dependencies), more), maker);
  }

  /** An entry, and those of which its page can show more than the context has. */
  private Cache.Same entries(Entry entry) {
    return dependencies.computeIfAbsent(
        entry.id(),
        id ->
            new Cache.Same(
                memoryCache.one(
                    Stream.concat(Stream.of(entry), tied(entry))
                        .flatMap(tied -> Stream.concat(Stream.of(tied), namers(tied)))
                        .map(Cache.Same::new)
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
