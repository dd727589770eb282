package org.leaven.dataset;

import java.util.List;
import java.util.function.UnaryOperator;
import org.leaven.dataset.translation.TranslationMerger.TranslatedText;
import org.leaven.dataset.translation.UntranslatedText;

/**
 * A dataset in another language: the original with all texts that are translated.
 *
 * @param untranslated texts that are still those of the original
 * @param translated pairs of texts
 */
public record TranslatedDataset(
    String language,
    Dataset dataset,
    List<UntranslatedText> untranslated,
    List<TranslatedText> translated) {
  public TranslatedDataset {
    untranslated = List.copyOf(untranslated);
    translated = List.copyOf(translated);
  }

  /** The same with a change of the dataset. */
  TranslatedDataset with(UnaryOperator<Dataset> change) {
    return new TranslatedDataset(language, change.apply(dataset), untranslated, translated);
  }
}
