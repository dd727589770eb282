package org.leaven.dataset.raw;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leaven.figure.Pose;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;

/**
 * An entry as its author wrote it, with ids not yet checked. Texts left out are empty and have the
 * position of the entry.
 *
 * @param folder folder of its page, relative to the site
 * @param judgements by topic, in the author's order
 * @param verdictsWhole whether {@code verdicts} could be read as a whole
 * @param relations by kind, then in the author's order
 * @param text block Markdown, exactly as the notation gives it
 * @param reading how the name is read; may be empty
 * @param formerIds ids that it had before
 * @param isDraft whether it is only shown while it is written
 * @param withdrawn that it is no longer held; else nothing
 * @param at where the entry begins
 */
public record RawEntry(
    Located<String> id,
    String folder,
    Located<String> name,
    String kind,
    String summary,
    List<Located<String>> aliases,
    List<Located<String>> keywords,
    List<RawFacetValue> terms,
    List<RawField.Value> fields,
    List<RawStep> steps,
    List<String> adaptations,
    List<RawMedium> media,
    List<RawJudgement> judgements,
    boolean verdictsWhole,
    List<RawRelation> relations,
    List<RawCitation> citations,
    Located<String> text,
    List<RawWebLink> links,
    @Nullable RawReview reviewed,
    String reading,
    List<Located<String>> formerIds,
    boolean isDraft,
    @Nullable RawWithdrawal withdrawn,
    @Nullable Located<LocalDate> reviewBy,
    Position at)
    implements HasId {
  public RawEntry {
    links = List.copyOf(links);
    formerIds = List.copyOf(formerIds);
    aliases = List.copyOf(aliases);
    keywords = List.copyOf(keywords);
    terms = List.copyOf(terms);
    fields = List.copyOf(fields);
    steps = List.copyOf(steps);
    adaptations = List.copyOf(adaptations);
    media = List.copyOf(media);
    judgements = List.copyOf(judgements);
    relations = List.copyOf(relations);
    citations = List.copyOf(citations);
  }

  /** The kind of relation that names a topic. */
  public static final String ALTERNATIVE = "alternative-to";

  /** The entry's own judgements for a topic. */
  public List<RawJudgement> judgements(String topic) {
    return judgements.stream().filter(own -> own.topic().value().equals(topic)).toList();
  }

  /**
   * That an entry is no longer held.
   *
   * @param on the day from which on; nothing when invalid
   * @param instead ids of entries to read in its place
   */
  public record RawWithdrawal(@Nullable LocalDate on, String why, List<Located<String>> instead) {
    public RawWithdrawal {
      instead = List.copyOf(instead);
    }
  }

  /** A link to a page of another site. */
  public record RawWebLink(Located<String> url, String label) {}

  /** A facet term assigned to the entry. */
  public record RawFacetValue(
      Located<String> facet, Located<String> term, String basis, List<RawCitation> citations) {
    public RawFacetValue {
      citations = List.copyOf(citations);
    }
  }

  /**
   * One step of the instructions.
   *
   * @param per what the doses count for; may be empty
   * @param pose what is drawn beside it
   * @param picture what is shown beside it
   */
  public record RawStep(
      String text,
      List<RawDose> doses,
      String per,
      @Nullable Pose pose,
      RawMedium.@Nullable RawPicture picture) {
    public RawStep {
      doses = List.copyOf(doses);
    }
  }

  /**
   * An amount of a step.
   *
   * @param kind {@code hold}, {@code duration}, {@code repetitions}, {@code sets}, {@code
   *     frequency} or {@code rest}
   * @param unit a unit of time; empty for counts
   */
  public record RawDose(String kind, String amount, String unit) {}

  /**
   * A judgement of the entry for one topic.
   *
   * @param verdict empty when invalid
   * @param hasReason whether a reason was given, valid or not
   * @param sufficient the text of {@code if}
   * @param onlyIf the text of {@code only-if}
   * @param certainty empty when missing or invalid
   */
  public record RawJudgement(
      Located<String> topic,
      Located<String> verdict,
      List<RawReason> reasons,
      boolean hasReason,
      String sufficient,
      String onlyIf,
      List<Located<String>> includes,
      List<RawCitation> citations,
      String note,
      @Nullable LocalDate updated,
      Located<String> certainty) {
    public RawJudgement {
      reasons = List.copyOf(reasons);
      includes = List.copyOf(includes);
      citations = List.copyOf(citations);
    }

    /** Where it stands, for problems about it as a whole. */
    public Position at() {
      return verdict.at();
    }
  }

  /**
   * A relation to another entry.
   *
   * @param kind {@code variant-of}, {@code part-of}, {@code combines}, {@code see-also} or {@code
   *     alternative-to}
   * @param target empty when invalid
   * @param topic for {@code alternative-to}; else empty
   */
  public record RawRelation(
      String kind,
      Located<String> target,
      Located<String> topic,
      String basis,
      String note,
      List<RawCitation> citations) {
    /** All kinds, which are keys of an entry. */
    public static final List<String> KINDS =
        List.of("variant-of", "part-of", "combines", "see-also", ALTERNATIVE);

    public RawRelation {
      citations = List.copyOf(citations);
    }
  }
}
