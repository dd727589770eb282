package org.leaven.dataset.raw;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;

/**
 * The main file, {@code kb.yaml}, as its author wrote it, with ids not yet checked. Texts left out
 * are empty and have the position of the mapping they would be in.
 *
 * @param languages all languages, that of the files first; none where the author names none
 * @param isOpposed whether different verdicts for different topics are worth a mark
 * @param glossary meanings by term, in the author's order
 * @param bases other knowledge bases
 * @param at position of its first character
 */
public record RawMainFile(
    Located<String> id,
    Located<String> title,
    Located<String> tagline,
    Located<String> language,
    List<Located<String>> languages,
    RawNouns nouns,
    UniqueIdMap<RawVerdict> verdicts,
    boolean isOpposed,
    UniqueIdMap<RawTopic> topics,
    UniqueIdMap<RawFacet> facets,
    UniqueIdMap<RawField> fields,
    UniqueIdMap<RawCertainty> certainties,
    UniqueIdMap<RawSource> sources,
    Map<String, String> glossary,
    RawTheme theme,
    RawSchemaOrgTypes markup,
    List<OtherKnowledgeBase> bases,
    List<RawAcceptedWarning> acceptances,
    Position at) {
  public RawMainFile {
    glossary = Collections.unmodifiableMap(new LinkedHashMap<>(glossary));
    bases = List.copyOf(bases);
    acceptances = List.copyOf(acceptances);
    languages = List.copyOf(languages);
  }

  /** A main file that could not be read, so that references to it cannot be checked. */
  public static RawMainFile unread(Position at) {
    Located<String> none = new Located<>("", at);
    return new RawMainFile(
        none,
        none,
        none,
        new Located<>("en", at),
        List.of(),
        RawNouns.PLAIN,
        UniqueIdMap.unread(),
        true,
        UniqueIdMap.unread(),
        UniqueIdMap.unread(),
        UniqueIdMap.unread(),
        UniqueIdMap.unread(),
        UniqueIdMap.unread(),
        Map.of(),
        RawTheme.PLAIN,
        RawSchemaOrgTypes.PLAIN,
        List.of(),
        List.of(),
        at);
  }

  /**
   * The same in another language.
   *
   * @param activities kinds of entries that are physical activities
   * @param others the other knowledge bases, which have one name in all languages
   */
  public RawMainFile in(String other, List<String> activities, List<OtherKnowledgeBase> others) {
    RawSchemaOrgTypes types = new RawSchemaOrgTypes(markup.page(), activities);
    return with(new Located<>(other, language.at()), topics, types, others);
  }

  /** The same with some of its topics. */
  public RawMainFile withTopics(Predicate<String> isKept) {
    List<RawTopic> kept =
        topics.items().stream().filter(topic -> isKept.test(topic.id().value())).toList();
    return with(language, new UniqueIdMap<>(kept, topics.isWhole()), markup, bases);
  }

  /** The same with the pages of other knowledge bases. */
  public RawMainFile withBases(List<OtherKnowledgeBase> others) {
    return with(language, topics, markup, others);
  }

  private RawMainFile with(
      Located<String> tag,
      UniqueIdMap<RawTopic> kept,
      RawSchemaOrgTypes types,
      List<OtherKnowledgeBase> others) {
    return new RawMainFile(
        id,
        title,
        tagline,
        tag,
        languages,
        nouns,
        verdicts,
        isOpposed,
        kept,
        facets,
        fields,
        certainties,
        sources,
        glossary,
        theme,
        types,
        others,
        acceptances,
        at);
  }

  /**
   * The nouns for an entry, singular and plural.
   *
   * @param entry singular, in the author's spelling: {@code exercise}
   */
  public record RawNouns(String entry, String entries) {
    public static final RawNouns PLAIN = new RawNouns("entry", "entries");
  }

  /**
   * The author's changes to the default theme; values left out are empty.
   *
   * @param colours in the order of the file
   */
  public record RawTheme(
      String accent,
      List<RawColour> colours,
      List<RawFont> faces,
      String logo,
      String footer,
      RawHome home,
      boolean hasRoutine) {
    public static final RawTheme PLAIN =
        new RawTheme("", List.of(), List.of(), "", "", RawHome.PLAIN, true);
  }

  /**
   * What the front page shows.
   *
   * @param examples ids of entries
   * @param topic id of the topic whose lists are shown; none for the first
   * @param topics {@code lists} or {@code cards}; empty for what fits their number
   */
  public record RawHome(
      List<Located<String>> examples, List<Located<String>> topic, String topics) {
    public static final RawHome PLAIN = new RawHome(List.of(), List.of(), "");
  }

  /**
   * A colour that replaces one of the theme's.
   *
   * @param token its name in the theme, with its position
   * @param light in hexadecimal; empty to keep the theme's
   */
  public record RawColour(Located<String> token, String light, String dark) {}

  /**
   * A font that the author chose.
   *
   * @param use {@code text} or {@code headings}
   * @param names one family, or a file or two below {@code assets/}: the upright and the bold one
   */
  public record RawFont(String use, List<Located<String>> names) {}

  /**
   * The schema.org types that pages declare for search engines.
   *
   * @param page {@code WebPage} or {@code MedicalWebPage}
   * @param activities kinds of entries that are physical activities
   */
  public record RawSchemaOrgTypes(String page, List<String> activities) {
    public static final RawSchemaOrgTypes PLAIN = new RawSchemaOrgTypes("WebPage", List.of());

    public RawSchemaOrgTypes {
      activities = List.copyOf(activities);
    }
  }

  /**
   * A warning that the author has accepted.
   *
   * @param code of the warning; empty when invalid
   * @param file the source file it is reported in
   * @param reason why it is accepted
   */
  public record RawAcceptedWarning(Located<String> code, String file, String reason) {}

  /**
   * A verdict of the scale.
   *
   * @param polarity {@code positive}, {@code neutral} or {@code negative}; empty when invalid
   * @param mark the id of its shape; empty where the author chose none
   * @param needsReason whether an entry with this verdict must have a reason
   */
  public record RawVerdict(
      Located<String> id, Located<String> label, String polarity, String mark, boolean needsReason)
      implements HasId {}

  /**
   * A topic.
   *
   * @param inText the label as written inside a sentence; may be empty
   * @param reasons the reasons for whole lists, in the author's order
   * @param reasonsWhole whether {@code reasons} could be read as a whole
   */
  public record RawTopic(
      Located<String> id,
      Located<String> label,
      String inText,
      List<Located<String>> aliases,
      List<Located<String>> keywords,
      String summary,
      Located<String> broader,
      List<ListReasons> reasons,
      boolean reasonsWhole,
      List<RawCitation> citations,
      @Nullable RawReview reviewed)
      implements HasId {
    public RawTopic {
      aliases = List.copyOf(aliases);
      keywords = List.copyOf(keywords);
      reasons = List.copyOf(reasons);
      citations = List.copyOf(citations);
    }

    /** Whether the list of this verdict has a reason; true where the reasons could not be read. */
    public boolean hasReason(String verdict) {
      return !reasonsWhole
          || reasons.stream().anyMatch(own -> own.verdict().value().equals(verdict));
    }
  }

  /** The reasons for all entries of a topic that have one verdict. */
  public record ListReasons(Located<String> verdict, List<RawReason> reasons) {
    public ListReasons {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A facet and its terms.
   *
   * @param isCharted whether topics show a chart of it
   */
  public record RawFacet(
      Located<String> id, Located<String> label, UniqueIdMap<RawTerm> terms, boolean isCharted)
      implements HasId {}

  /** A term of a facet. */
  public record RawTerm(
      Located<String> id,
      Located<String> label,
      Located<String> broader,
      List<Located<String>> keywords)
      implements HasId {
    public RawTerm {
      keywords = List.copyOf(keywords);
    }
  }

  /** A step of the scale of certainties. */
  public record RawCertainty(Located<String> id, Located<String> label) implements HasId {}

  /**
   * A source.
   *
   * @param reference what a citation says of it
   */
  public record RawSource(
      Located<String> id,
      Located<String> label,
      String note,
      String url,
      String locator,
      RawReference reference)
      implements HasId {}

  /**
   * What a citation says of a source; values left out are empty.
   *
   * @param kind in a word or two: {@code leaflet}
   * @param year of publication, in digits
   * @param doi without an address: {@code 10.1000/182}
   * @param quote what it says, word for word
   */
  public record RawReference(
      String kind,
      List<String> authors,
      String year,
      String doi,
      String quote,
      @Nullable LocalDate readOn) {
    public static final RawReference NONE = new RawReference("", List.of(), "", "", "", null);

    public RawReference {
      authors = List.copyOf(authors);
    }
  }
}
