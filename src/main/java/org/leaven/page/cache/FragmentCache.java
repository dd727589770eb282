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
 * The pieces of pages that show entries, as earlier makings of the same program have made them. A
 * piece is the same again while everything that it can show is: its entries, the entries they are
 * tied to, and the backdrop, which is all that pages show of the rest. Safe for threads.
 */
public final class FragmentCache {
  private final Cache memoryCache;
  private final KnowledgeBase base;
  private final Cache.Same context;
  private final Map<String, Cache.Same> circles = new ConcurrentHashMap<>();

  /**
   * A piece.
   *
   * @param what which sort of piece
   * @param from the path of the page that shows it
   * @param more what else it follows from
   */
  private record Piece<V>(
      Class<V> what, Cache.Same context, String from, Cache.Same circle, Object more)
      implements Cache.Key<V> {}

  /**
   * Opens it.
   *
   * @param memoryCache what earlier makings have made
   */
  public FragmentCache(Cache memoryCache, KnowledgeBase base, CacheContext context) {
    this.memoryCache = memoryCache;
    this.base = base;
    this.context = new Cache.Same(memoryCache.one(context));
  }

  /** A piece, as it was made before or is made now. */
  public <V> V piece(Class<V> what, String from, Entry entry, Object more, Supplier<V> maker) {
    return memoryCache.get(new Piece<>(what, context, from, circle(entry), more), maker);
  }

  /** A page that shows pieces of several entries; as it was made before or is made now. */
  public <V> V list(
      Class<V> what, String path, List<Entry> entries, Object more, Supplier<V> maker) {
    List<Cache.Same> circles = memoryCache.one(entries.stream().map(this::circle).toList());
    return memoryCache.get(new Piece<>(what, context, path, new Cache.Same(circles), more), maker);
  }

  /** An entry and those of which its page can show more than their faces. */
  private Cache.Same circle(Entry entry) {
    return circles.computeIfAbsent(
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
