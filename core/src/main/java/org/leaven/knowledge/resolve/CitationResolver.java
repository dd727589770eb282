package org.leaven.knowledge.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaven.dataset.raw.RawCitation;
import org.leaven.dataset.raw.RawReason;
import org.leaven.knowledge.Basis;
import org.leaven.knowledge.Citation;
import org.leaven.knowledge.EnumNames;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Source;

/** Converts raw citations and reasons, replacing source ids by sources. */
final class CitationResolver {
  private final Map<String, Source> sources = new HashMap<>();

  CitationResolver(List<Source> sources) {
    sources.forEach(source -> this.sources.putIfAbsent(source.id(), source));
  }

  List<Citation> citations(List<RawCitation> raws) {
    List<Citation> citations = new ArrayList<>();
    for (RawCitation raw : raws) {
      Source source = sources.get(raw.source().value());
      if (source != null) {
        citations.add(new Citation(source, raw.locator()));
      }
    }
    return citations;
  }

  List<Reason> reasons(List<RawReason> raws) {
    return raws.stream()
        .map(raw -> new Reason(raw.text().value(), basis(raw.basis()), citations(raw.citations())))
        .toList();
  }

  static Basis basis(String id) {
    return EnumNames.find(Basis.values(), Basis::id, id).orElse(Basis.STATED);
  }
}
