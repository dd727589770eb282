package org.leaven.dataset.raw;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;

/**
 * What {@code kb.yaml} says. Texts an author left out are empty, and stand where the mapping begins
 * that could hold them.
 *
 * @param glossary meanings by term, in the author's order
 * @param at where it begins
 */
public record RawMainFile(
    Located<String> id,
    Located<String> title,
    Located<String> tagline,
    Located<String> language,
    RawNouns nouns,
    UniqueIdMap<RawVerdict> verdicts,
    UniqueIdMap<RawTopic> topics,
    UniqueIdMap<RawFacet> facets,
    UniqueIdMap<RawSource> sources,
    Map<String, String> glossary,
    RawTheme theme,
    RawSchemaOrgTypes markup,
    List<RawAcceptedWarning> acceptances,
    Position at) {
  public RawMainFile {
    glossary = Collections.unmodifiableMap(new LinkedHashMap<>(glossary));
    acceptances = List.copyOf(acceptances);
  }

  /** A head that could not be read, so that nothing can be said about references to it. */
  public static RawMainFile unread(Position at) {
    Located<String> none = new Located<>("", at);
    return new RawMainFile(
        none,
        none,
        none,
        new Located<>("en", at),
        RawNouns.PLAIN,
        UniqueIdMap.unread(),
        UniqueIdMap.unread(),
        UniqueIdMap.unread(),
        UniqueIdMap.unread(),
        Map.of(),
        RawTheme.PLAIN,
        RawSchemaOrgTypes.PLAIN,
        List.of(),
        at);
  }

  /**
   * What readers call an entry, and many of them.
   *
   * @param entry in the author's letters: {@code exercise}
   */
  public record RawNouns(String entry, String entries) {
    public static final RawNouns PLAIN = new RawNouns("entry", "entries");
  }

  /**
   * The author's changes to the look; what was left out is empty.
   *
   * @param colours in the order of the file
   */
  public record RawTheme(
      String accent, List<RawColour> colours, List<RawFont> faces, String logo, String footer) {
    public static final RawTheme PLAIN = new RawTheme("", List.of(), List.of(), "", "");
  }

  /**
   * A colour of the author's own.
   *
   * @param token its name in the theme, and where it stands
   * @param light in hexadecimal; empty where the theme's own stays
   */
  public record RawColour(Located<String> token, String light, String dark) {}

  /**
   * A font of the author's own.
   *
   * @param use {@code text} or {@code headings}
   * @param names one family, or a file or two below {@code assets/}: the upright and the bold one
   */
  public record RawFont(String use, List<Located<String>> names) {}

  /**
   * What search engines are told about the pages, in the terms of schema.org.
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
   * A warning that the author has looked at and lets be.
   *
   * @param code of the warning; empty when faulty
   * @param file the source it stands in
   * @param reason why it may stay
   */
  public record RawAcceptedWarning(Located<String> code, String file, String reason) {}

  /**
   * A step of the scale.
   *
   * @param polarity {@code positive}, {@code neutral} or {@code negative}; empty when faulty
   * @param mark the id of its shape; empty where the author chose none
   * @param needsReason whether a verdict without any reason is a fault
   */
  public record RawVerdict(
      Located<String> id, Located<String> label, String polarity, String mark, boolean needsReason)
      implements HasId {}

  /**
   * A topic.
   *
   * @param inText the label as it stands inside a sentence; may be empty
   * @param reasons the reasons that hold for a whole list, in the author's order
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
      List<RawCitation> citations)
      implements HasId {
    public RawTopic {
      aliases = List.copyOf(aliases);
      keywords = List.copyOf(keywords);
      reasons = List.copyOf(reasons);
      citations = List.copyOf(citations);
    }

    /** Whether the list of this verdict has a reason, as far as can be told. */
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

  /** A source. */
  public record RawSource(
      Located<String> id, Located<String> label, String note, String url, String locator)
      implements HasId {}
}
