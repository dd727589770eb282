package org.leaven.knowledge.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaven.dataset.colour.ColourPalette;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.raw.RawMainFile.ColourForm;
import org.leaven.dataset.raw.RawMainFile.FaceForm;
import org.leaven.dataset.raw.RawMainFile.FacetForm;
import org.leaven.dataset.raw.RawMainFile.ListReasons;
import org.leaven.dataset.raw.RawMainFile.SourceForm;
import org.leaven.dataset.raw.RawMainFile.TermForm;
import org.leaven.dataset.raw.RawMainFile.ThemeForm;
import org.leaven.dataset.raw.RawMainFile.TopicForm;
import org.leaven.dataset.raw.RawMainFile.VerdictForm;
import org.leaven.knowledge.EntryNouns;
import org.leaven.knowledge.EnumNames;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.MarkShape;
import org.leaven.knowledge.Polarity;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.SchemaOrgTypes;
import org.leaven.knowledge.Source;
import org.leaven.knowledge.Term;
import org.leaven.knowledge.ThemeSettings;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.source.problem.Located;

/** Links what {@code kb.yaml} says. */
final class MainFileLinker {

  KnowledgeBase.Head link(RawMainFile form) {
    List<Verdict> verdicts = verdicts(form.verdicts().items());
    List<Source> sources = form.sources().items().stream().map(MainFileLinker::source).toList();
    CitationLinker citations = new CitationLinker(sources);
    return new KnowledgeBase.Head(
        form.id().value(),
        form.title().value(),
        form.tagline().value(),
        form.language().value(),
        new EntryNouns(form.nouns().entry(), form.nouns().entries()),
        verdicts,
        form.topics().items().stream().map(own -> topic(own, form, citations)).toList(),
        form.facets().items().stream().map(MainFileLinker::facet).toList(),
        sources,
        form.glossary(),
        theme(form.theme()),
        new SchemaOrgTypes(form.markup().page(), form.markup().activities()));
  }

  private static ThemeSettings theme(ThemeForm form) {
    return new ThemeSettings(
        form.accent(),
        form.colours().stream().map(MainFileLinker::colour).toList(),
        form.faces().stream().map(MainFileLinker::face).toList(),
        form.logo(),
        form.footer());
  }

  private static ThemeSettings.Colour colour(ColourForm form) {
    String token = form.token().value();
    return new ThemeSettings.Colour(
        token,
        form.light().isEmpty() ? ColourPalette.ofTheme(false, token) : form.light(),
        form.dark().isEmpty() ? ColourPalette.ofTheme(true, token) : form.dark());
  }

  private static ThemeSettings.Face face(FaceForm form) {
    return new ThemeSettings.Face(
        form.use(), form.names().stream().map(Located::value).toList(), form.names().get(0).at());
  }

  private static List<Verdict> verdicts(List<VerdictForm> forms) {
    List<Polarity> polarities = forms.stream().map(MainFileLinker::polarity).toList();
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
    return EnumNames.find(Polarity.values(), Polarity::id, form.polarity())
        .orElse(Polarity.NEUTRAL);
  }

  private static Source source(SourceForm form) {
    return new Source(
        form.id().value(), form.label().value(), form.note(), form.url(), form.locator());
  }

  private static Topic topic(TopicForm form, RawMainFile head, CitationLinker citations) {
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
      TopicForm form, RawMainFile head, CitationLinker citations) {
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
