package org.leaven.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaven.dataset.form.HeadForm;
import org.leaven.dataset.form.HeadForm.ColourForm;
import org.leaven.dataset.form.HeadForm.FaceForm;
import org.leaven.dataset.form.HeadForm.FacetForm;
import org.leaven.dataset.form.HeadForm.ListReasons;
import org.leaven.dataset.form.HeadForm.SourceForm;
import org.leaven.dataset.form.HeadForm.TermForm;
import org.leaven.dataset.form.HeadForm.ThemeForm;
import org.leaven.dataset.form.HeadForm.TopicForm;
import org.leaven.dataset.form.HeadForm.VerdictForm;
import org.leaven.dataset.look.Palette;
import org.leaven.source.Located;

/** Links what {@code kb.yaml} says. */
final class HeadLinker {

  KnowledgeBase.Head link(HeadForm form) {
    List<Verdict> verdicts = verdicts(form.verdicts().items());
    List<Source> sources = form.sources().items().stream().map(HeadLinker::source).toList();
    CitationLinker citations = new CitationLinker(sources);
    return new KnowledgeBase.Head(
        form.id().value(),
        form.title().value(),
        form.tagline().value(),
        form.language().value(),
        new Nouns(form.nouns().entry(), form.nouns().entries()),
        verdicts,
        form.topics().items().stream().map(own -> topic(own, form, citations)).toList(),
        form.facets().items().stream().map(HeadLinker::facet).toList(),
        sources,
        form.glossary(),
        theme(form.theme()),
        new Markup(form.markup().page(), form.markup().activities()));
  }

  private static Theme theme(ThemeForm form) {
    return new Theme(
        form.accent(),
        form.colours().stream().map(HeadLinker::colour).toList(),
        form.faces().stream().map(HeadLinker::face).toList(),
        form.logo(),
        form.footer());
  }

  private static Theme.Colour colour(ColourForm form) {
    String token = form.token().value();
    return new Theme.Colour(
        token,
        form.light().isEmpty() ? Palette.ofTheme(false, token) : form.light(),
        form.dark().isEmpty() ? Palette.ofTheme(true, token) : form.dark());
  }

  private static Theme.Face face(FaceForm form) {
    return new Theme.Face(
        form.use(), form.names().stream().map(Located::value).toList(), form.names().get(0).at());
  }

  private static List<Verdict> verdicts(List<VerdictForm> forms) {
    List<Polarity> polarities = forms.stream().map(HeadLinker::polarity).toList();
    List<MarkShape> shapes =
        MarkShape.forScale(polarities, forms.stream().map(VerdictForm::mark).toList());
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      VerdictForm form = forms.get(i);
      Polarity polarity = polarities.get(i);
      int rank = Collections.frequency(polarities.subList(0, i + 1), polarity);
      verdicts.add(
          new Verdict(form.id().value(), form.label().value(), polarity, shapes.get(i), rank));
    }
    return verdicts;
  }

  private static Polarity polarity(VerdictForm form) {
    return Words.find(Polarity.values(), Polarity::id, form.polarity()).orElse(Polarity.NEUTRAL);
  }

  private static Source source(SourceForm form) {
    return new Source(
        form.id().value(), form.label().value(), form.note(), form.url(), form.locator());
  }

  private static Topic topic(TopicForm form, HeadForm head, CitationLinker citations) {
    String broader = form.broader().value();
    return new Topic(
        form.id().value(),
        form.label().value(),
        form.inText(),
        values(form.aliases()),
        values(form.keywords()),
        form.summary(),
        head.topics().find(broader).isPresent() ? broader : "",
        reasons(form, head, citations),
        citations.citations(form.citations()));
  }

  /** In the order of the scale. */
  private static Map<String, List<Reason>> reasons(
      TopicForm form, HeadForm head, CitationLinker citations) {
    Map<String, List<Reason>> reasons = new LinkedHashMap<>();
    for (String verdict : head.verdicts().ids()) {
      for (ListReasons list : form.reasons()) {
        if (list.verdict().value().equals(verdict)) {
          reasons.putIfAbsent(verdict, citations.reasons(list.reasons()));
        }
      }
    }
    return reasons;
  }

  private static Facet facet(FacetForm form) {
    List<Term> terms = form.terms().items().stream().map(term -> term(term, form)).toList();
    return new Facet(form.id().value(), form.label().value(), terms, form.isCharted());
  }

  private static Term term(TermForm form, FacetForm facet) {
    String broader = form.broader().value();
    return new Term(
        form.id().value(),
        form.label().value(),
        facet.terms().find(broader).isPresent() ? broader : "",
        values(form.keywords()));
  }

  static List<String> values(List<Located<String>> texts) {
    return texts.stream().map(Located::value).toList();
  }
}
