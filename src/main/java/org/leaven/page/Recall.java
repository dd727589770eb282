package org.leaven.page;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.KnowledgeBase.Inbound;
import org.leaven.knowledge.KnowledgeBase.Naming;
import org.leaven.source.Memo;

/**
 * The pieces of pages that show entries, as earlier makings of the same program have made them. A
 * piece is the same again while everything that it can show is: its entries, the entries they are
 * tied to, and the backdrop, which is all that pages show of the rest. Safe for threads.
 */
final class Recall {
  private final Memo memo;
  private final KnowledgeBase base;
  private final Memo.Same backdrop;
  private final Map<String, Memo.Same> circles = new ConcurrentHashMap<>();

  /**
   * A piece.
   *
   * @param what which sort of piece
   * @param from the path of the page that shows it
   * @param more what else it follows from
   */
  private record Piece<V>(
      Class<V> what, Memo.Same backdrop, String from, Memo.Same circle, Object more)
      implements Memo.Key<V> {}

  /**
   * Opens it.
   *
   * @param memo what earlier makings have made
   */
  Recall(Memo memo, KnowledgeBase base, Backdrop backdrop) {
    this.memo = memo;
    this.base = base;
    this.backdrop = new Memo.Same(memo.one(backdrop));
  }

  /** A piece, as it was made before or is made now. */
  <V> V piece(Class<V> what, String from, Entry entry, Object more, Supplier<V> maker) {
    return memo.get(new Piece<>(what, backdrop, from, circle(entry), more), maker);
  }

  /** A page that shows pieces of several entries; as it was made before or is made now. */
  <V> V list(Class<V> what, String path, List<Entry> entries, Object more, Supplier<V> maker) {
    List<Memo.Same> circles = memo.one(entries.stream().map(this::circle).toList());
    return memo.get(new Piece<>(what, backdrop, path, new Memo.Same(circles), more), maker);
  }

  /** An entry and those of which its page can show more than their faces. */
  private Memo.Same circle(Entry entry) {
    return circles.computeIfAbsent(
        entry.id(),
        id ->
            new Memo.Same(
                memo.one(
                    Stream.concat(Stream.of(entry), tied(entry))
                        .flatMap(tied -> Stream.concat(Stream.of(tied), namers(tied)))
                        .map(Memo.Same::new)
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
