package org.leaven.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaven.dataset.form.CitationForm;
import org.leaven.dataset.form.ReasonForm;

/** Finds the sources that statements cite. */
final class CitationLinker {
  private final Map<String, Source> sources = new HashMap<>();

  CitationLinker(List<Source> sources) {
    sources.forEach(source -> this.sources.putIfAbsent(source.id(), source));
  }

  List<Citation> citations(List<CitationForm> forms) {
    List<Citation> citations = new ArrayList<>();
    for (CitationForm form : forms) {
      Source source = sources.get(form.source().value());
      if (source != null) {
        citations.add(new Citation(source, form.locator()));
      }
    }
    return citations;
  }

  List<Reason> reasons(List<ReasonForm> forms) {
    return forms.stream()
        .map(
            form ->
                new Reason(form.text().value(), basis(form.basis()), citations(form.citations())))
        .toList();
  }

  static Basis basis(String id) {
    return Words.find(Basis.values(), Basis::id, id).orElse(Basis.STATED);
  }
}
