package org.leaven.search;

import java.util.List;
import java.util.stream.Stream;
import org.leaven.page.Findable;
import org.leaven.source.Memo;

/** Makes the sections of pages results of their own, each right behind its page. */
final class Sections {
  static final String TYPE = "section";

  /** A page's sections as results. */
  private record Key(Memo.Same page) implements Memo.Key<List<Findable>> {}

  private Sections() {}

  static Stream<Findable> with(Findable page, Memo memo) {
    return page.sections().isEmpty()
        ? Stream.of(page)
        : Stream.concat(
            Stream.of(page), memo.get(new Key(new Memo.Same(page)), () -> of(page)).stream());
  }

  private static List<Findable> of(Findable page) {
    return page.sections().stream().map(section -> of(page, section)).toList();
  }

  private static Findable of(Findable page, Findable.Section section) {
    return new Findable(
        page.path() + "#" + section.id(),
        page.id(),
        TYPE,
        section.title(),
        page.kind(),
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(page.title()),
        section.text(),
        List.of(),
        List.of());
  }

  /** The title of the page that a section is of. */
  static String page(Findable section) {
    return section.related().get(0);
  }
}
