package org.leaven.knowledge.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.colour.ColourPalette;
import org.leaven.dataset.raw.RawField;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.raw.RawMainFile.ListReasons;
import org.leaven.dataset.raw.RawMainFile.RawColour;
import org.leaven.dataset.raw.RawMainFile.RawFacet;
import org.leaven.dataset.raw.RawMainFile.RawFont;
import org.leaven.dataset.raw.RawMainFile.RawHome;
import org.leaven.dataset.raw.RawMainFile.RawReference;
import org.leaven.dataset.raw.RawMainFile.RawSource;
import org.leaven.dataset.raw.RawMainFile.RawTerm;
import org.leaven.dataset.raw.RawMainFile.RawTheme;
import org.leaven.dataset.raw.RawMainFile.RawTopic;
import org.leaven.dataset.raw.RawMainFile.RawVerdict;
import org.leaven.dataset.raw.RawReview;
import org.leaven.knowledge.EnumNames;
import org.leaven.knowledge.Facet;
import org.leaven.knowledge.FacetTerm;
import org.leaven.knowledge.Field;
import org.leaven.knowledge.Judgement;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.Polarity;
import org.leaven.knowledge.Reason;
import org.leaven.knowledge.Review;
import org.leaven.knowledge.Source;
import org.leaven.knowledge.Topic;
import org.leaven.knowledge.Verdict;
import org.leaven.knowledge.VerdictIcon;
import org.leaven.knowledge.setting.EntryNouns;
import org.leaven.knowledge.setting.SchemaOrgTypes;
import org.leaven.knowledge.setting.ThemeSettings;
import org.leaven.source.problem.Located;

/** Converts the raw main file, {@code kb.yaml}, into its linked form. */
final class MainFileResolver {

  KnowledgeBase.Head resolve(RawMainFile raw) {
    List<Verdict> verdicts = verdicts(raw.verdicts().items());
    List<Source> sources = raw.sources().items().stream().map(MainFileResolver::source).toList();
    CitationResolver citations = new CitationResolver(sources);
    return new KnowledgeBase.Head(
        raw.id().value(),
        raw.title().value(),
        raw.tagline().value(),
        raw.language().value(),
        new EntryNouns(raw.nouns().entry(), raw.nouns().entries()),
        verdicts,
        raw.isOpposed(),
        raw.topics().items().stream().map(own -> topic(own, raw, citations)).toList(),
        raw.facets().items().stream().map(MainFileResolver::facet).toList(),
        raw.fields().items().stream().map(MainFileResolver::field).toList(),
        raw.certainties().items().stream()
            .map(own -> new Judgement.Certainty(own.id().value(), own.label().value()))
            .toList(),
        sources,
        raw.glossary(),
        theme(raw.theme()),
        new SchemaOrgTypes(raw.markup().page(), raw.markup().activities()),
        raw.bases());
  }

  private static ThemeSettings theme(RawTheme raw) {
    return new ThemeSettings(
        raw.accent(),
        raw.colours().stream().map(MainFileResolver::colour).toList(),
        raw.faces().stream().map(MainFileResolver::face).toList(),
        raw.logo(),
        raw.footer(),
        home(raw.home()),
        raw.hasRoutine());
  }

  private static ThemeSettings.Home home(RawHome raw) {
    return new ThemeSettings.Home(
        raw.examples().stream().map(Located::value).toList(),
        raw.topic().stream().map(Located::value).findFirst().orElse(""),
        raw.topics());
  }

  private static ThemeSettings.Colour colour(RawColour raw) {
    String token = raw.token().value();
    return new ThemeSettings.Colour(
        token,
        raw.light().isEmpty() ? ColourPalette.ofTheme(false, token) : raw.light(),
        raw.dark().isEmpty() ? ColourPalette.ofTheme(true, token) : raw.dark());
  }

  private static ThemeSettings.Face face(RawFont raw) {
    return new ThemeSettings.Face(
        raw.use(), raw.names().stream().map(Located::value).toList(), raw.names().get(0).at());
  }

  private static List<Verdict> verdicts(List<RawVerdict> raws) {
    List<Polarity> polarities = raws.stream().map(MainFileResolver::polarity).toList();
    List<VerdictIcon> shapes =
        VerdictIcon.forScale(polarities, raws.stream().map(RawVerdict::mark).toList());
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < raws.size(); i++) {
      RawVerdict raw = raws.get(i);
      Polarity polarity = polarities.get(i);
      int rank = Collections.frequency(polarities.subList(0, i + 1), polarity);
      verdicts.add(
          new Verdict(raw.id().value(), raw.label().value(), polarity, shapes.get(i), rank));
    }
    return verdicts;
  }

  private static Polarity polarity(RawVerdict raw) {
    return EnumNames.find(Polarity.values(), Polarity::id, raw.polarity()).orElse(Polarity.NEUTRAL);
  }

  private static Source source(RawSource raw) {
    RawReference own = raw.reference();
    return new Source(
        raw.id().value(),
        raw.label().value(),
        raw.note(),
        raw.url(),
        raw.locator(),
        new Source.Reference(
            own.kind(), own.authors(), own.year(), own.doi(), own.quote(), own.readOn()));
  }

  private static Topic topic(RawTopic raw, RawMainFile head, CitationResolver citations) {
    String broader = raw.broader().value();
    return new Topic(
        raw.id().value(),
        raw.label().value(),
        raw.inText(),
        values(raw.aliases()),
        values(raw.keywords()),
        raw.summary(),
        head.topics().find(broader).isPresent() ? broader : "",
        reasons(raw, head, citations),
        citations.citations(raw.citations()),
        review(raw.reviewed()));
  }

  /** In the order of the scale. */
  private static Map<String, List<Reason>> reasons(
      RawTopic raw, RawMainFile head, CitationResolver citations) {
    Map<String, List<Reason>> reasons = new LinkedHashMap<>();
    for (String verdict : head.verdicts().ids()) {
      for (ListReasons list : raw.reasons()) {
        if (list.verdict().value().equals(verdict)) {
          reasons.putIfAbsent(verdict, citations.reasons(list.reasons()));
        }
      }
    }
    return reasons;
  }

  private static Field field(RawField raw) {
    Field.Type type =
        EnumNames.find(Field.Type.values(), Field.Type::id, raw.type()).orElse(Field.Type.TEXT);
    return new Field(raw.id().value(), raw.label().value(), type, raw.unit(), raw.isVisible());
  }

  private static Facet facet(RawFacet raw) {
    List<FacetTerm> terms = raw.terms().items().stream().map(term -> term(term, raw)).toList();
    return new Facet(raw.id().value(), raw.label().value(), terms, raw.isCharted());
  }

  private static FacetTerm term(RawTerm raw, RawFacet facet) {
    String broader = raw.broader().value();
    return new FacetTerm(
        raw.id().value(),
        raw.label().value(),
        facet.terms().find(broader).isPresent() ? broader : "",
        values(raw.keywords()));
  }

  static @Nullable Review review(@Nullable RawReview raw) {
    LocalDate on = raw == null ? null : raw.on();
    return raw == null || on == null || raw.by().isEmpty()
        ? null
        : new Review(raw.by(), raw.role(), on);
  }

  static List<String> values(List<Located<String>> texts) {
    return texts.stream().map(Located::value).toList();
  }
}
