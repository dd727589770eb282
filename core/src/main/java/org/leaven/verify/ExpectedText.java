package org.leaven.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.leaven.knowledge.Entry;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.markdown.Markdown;
import org.leaven.page.markdown.syntax.MarkdownSource;
import org.leaven.page.markdown.syntax.TextLinkResolver;

/** Finds what is lost of the text in an entry's file: what a reader sees of its Markdown. */
final class ExpectedText {
  /** A word for what the dataset does not know: the title of a page of the author's. */
  private static final String UNKNOWN = "leavenunknown";

  /**
   * Made when the first text is met: most knowledge bases have none, and the setup is expensive.
   */
  private static final class Parsers {
    private static final Markdown PLAIN = new Markdown(false);
    private static final Markdown WITH_HTML = new Markdown(true);
  }

  private final KnowledgeBase base;

  ExpectedText(KnowledgeBase base) {
    this.base = base;
  }

  /**
   * The parts of the text that are not shown.
   *
   * @param shown the words of the whole page
   */
  List<String> lost(Entry entry, String shown) {
    if (entry.text().value().isEmpty()) {
      return List.of();
    }
    List<String> lost = lost(entry, Parsers.PLAIN, shown);
    return lost.isEmpty() || lost(entry, Parsers.WITH_HTML, shown).isEmpty() ? List.of() : lost;
  }

  private List<String> lost(Entry entry, Markdown markdown, String shown) {
    MarkdownSource source = new MarkdownSource("", 1, entry.text().value());
    List<String> lost = new ArrayList<>();
    for (String part : markdown.render(source, new Names(), entry.name()::equals).parts()) {
      String words = TextNormalizer.of(Jsoup.parseBodyFragment(part).body());
      Stream.of(words.split(UNKNOWN, -1))
          .filter(piece -> !shown.contains(piece))
          .forEach(lost::add);
    }
    return lost;
  }

  /** Gives each link the name of what it leads to. */
  private final class Names implements TextLinkResolver {
    @Override
    public Optional<Target> target(String id) {
      String name =
          base.entry(id)
              .or(() -> base.formerEntry(id))
              .map(Entry::name)
              .or(() -> base.topic(id).map(topic -> topic.label()))
              .orElse(UNKNOWN);
      return Optional.of(new Target(id, id, name));
    }

    @Override
    public Collection<String> ids() {
      return List.of();
    }

    @Override
    public String href(String address) {
      return address;
    }

    @Override
    public Optional<String> idOf(String address) {
      return Optional.empty();
    }
  }
}
