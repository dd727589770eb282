package org.leaven.dataset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leaven.dataset.media.PictureFile;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMainFile;

/**
 * The raw dataset of a knowledge base: the main file and all entries, with positions.
 *
 * @param entries in the order of their files, then of their positions
 * @param pictures the picture files that entries name, by their path in the sources
 * @param unreadableIds probable ids of entries in files that could not be read, and of topics whose
 *     ids are bad
 * @param translations the dataset in each further language, in their order
 */
public record Dataset(
    RawMainFile head,
    List<RawEntry> entries,
    Map<String, PictureFile> pictures,
    Set<String> unreadableIds,
    List<TranslatedDataset> translations) {
  /** A dataset in one language. */
  public Dataset(
      RawMainFile head,
      List<RawEntry> entries,
      Map<String, PictureFile> pictures,
      Set<String> unreadableIds) {
    this(head, entries, pictures, unreadableIds, List.of());
  }

  public Dataset {
    entries = List.copyOf(entries);
    pictures = Map.copyOf(pictures);
    unreadableIds = Set.copyOf(unreadableIds);
    translations = List.copyOf(translations);
  }
}
