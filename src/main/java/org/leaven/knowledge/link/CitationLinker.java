package org.leaven.knowledge.link;

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

/** Finds the sources that statements cite. */
final class CitationLinker {
  private final Map<String, Source> sources = new HashMap<>();

  CitationLinker(List<Source> sources) {
    sources.forEach(source -> this.sources.putIfAbsent(source.id(), source));
  }

  List<Citation> citations(List<RawCitation> forms) {
    List<Citation> citations = new ArrayList<>();
    for (RawCitation form : forms) {
      Source source = sources.get(form.source().value());
      if (source != null) {
        citations.add(new Citation(source, form.locator()));
      }
    }
    return citations;
  }

  List<Reason> reasons(List<RawReason> forms) {
    return forms.stream()
        .map(
            form ->
                new Reason(form.text().value(), basis(form.basis()), citations(form.citations())))
        .toList();
  }

  static Basis basis(String id) {
    return EnumNames.find(Basis.values(), Basis::id, id).orElse(Basis.STATED);
  }
}
