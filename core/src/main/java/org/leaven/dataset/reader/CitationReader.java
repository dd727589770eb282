package org.leaven.dataset.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leaven.dataset.raw.RawCitation;
import org.leaven.source.problem.Located;

/** Reads {@code source}: a reference such as {@code article:46-47}, or a list of them. */
final class CitationReader {
  private CitationReader() {}

  static List<RawCitation> read(MappingFields fields, NodeReader reader) {
    List<RawCitation> citations = new ArrayList<>();
    for (NamedNode named : fields.oneOrMany("source")) {
      reader
          .text(named.node(), named.name())
          .flatMap(text -> citation(text, reader))
          .ifPresent(citations::add);
    }
    return citations;
  }

  private static Optional<RawCitation> citation(Located<String> text, NodeReader reader) {
    String reference = text.value();
    int colon = reference.indexOf(':');
    if (colon < 0) {
      return Optional.of(new RawCitation(text, ""));
    }
    String source = reference.substring(0, colon);
    String locator = reference.substring(colon + 1);
    if (NodeReader.isBlank(source) || NodeReader.isBlank(locator)) {
      String what = NodeReader.quoted(reference) + " has nothing on one side of the colon";
      reader.badValue(text.at(), what, "write it as source:place");
      return Optional.empty();
    }
    return Optional.of(new RawCitation(new Located<>(source.strip(), text.at()), locator.strip()));
  }
}
