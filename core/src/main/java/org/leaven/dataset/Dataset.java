package org.leaven.dataset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leaven.dataset.picture.PictureFile;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * The raw dataset of a knowledge base: the main file and all entries, with positions.
 *
 * @param entries in the order of their files, then of their positions
 * @param pictures the picture files that entries name, by their path in the sources
 * @param unreadableIds probable ids of entries in files that could not be read, and of topics whose
 *     ids are bad
 * @param drafts the files of entries that were left out as drafts, by the ids of the entries
 * @param translations the dataset in each further language, in their order
 * @param leftOut what is not here because only a part was asked for
 */
public record Dataset(
    RawMainFile head,
    List<RawEntry> entries,
    Map<String, PictureFile> pictures,
    Set<String> unreadableIds,
    Map<String, String> drafts,
    List<TranslatedDataset> translations,
    LeftOut leftOut) {
  /** A dataset in one language. */
  public Dataset(
      RawMainFile head,
      List<RawEntry> entries,
      Map<String, PictureFile> pictures,
      Set<String> unreadableIds) {
    this(head, entries, pictures, unreadableIds, Map.of(), List.of(), LeftOut.NOTHING);
  }

  public Dataset {
    entries = List.copyOf(entries);
    pictures = Map.copyOf(pictures);
    unreadableIds = Set.copyOf(unreadableIds);
    drafts = Map.copyOf(drafts);
    translations = List.copyOf(translations);
  }

  /** The same without entries that are drafts, in every language. */
  public Dataset withoutDrafts() {
    Map<String, String> left =
        entries.stream()
            .filter(RawEntry::isDraft)
            .collect(
                Collectors.toMap(
                    entry -> entry.id().value(), entry -> entry.at().path(), (one, other) -> one));
    return new Dataset(
        head,
        entries.stream().filter(entry -> !entry.isDraft()).toList(),
        pictures,
        unreadableIds,
        left,
        translations.stream().map(translated -> translated.with(Dataset::withoutDrafts)).toList(),
        leftOut);
  }

  /**
   * A part of it, in every language.
   *
   * <p>Problems: {@code unknown-topic}, {@code unknown-facet}, {@code unknown-term}; {@code
   * bad-value} where nothing stays.
   */
  public Checked<Dataset> only(Subset subset) {
    Problems problems = new Problems();
    subset.check(this, problems);
    if (problems.hasErrors() || subset.equals(Subset.ALL)) {
      return problems.with(this);
    }
    Dataset part = new SubsetFilter(subset, this).in(this);
    if (part.entries().isEmpty() && !entries.isEmpty()) {
      String what = "no entry is in the part \"" + subset + "\" of \"--only\"";
      String cure = "name other topics or terms";
      problems.add(Position.startOf(head.at().path()), ProblemCode.BAD_VALUE, what, cure);
    }
    return problems.with(part);
  }

  Dataset part(SubsetFilter filter, RawMainFile head, List<RawEntry> entries, LeftOut leftOut) {
    return new Dataset(
        head,
        entries,
        pictures,
        unreadableIds,
        drafts,
        translations.stream().map(translated -> translated.with(filter::in)).toList(),
        leftOut);
  }
}
