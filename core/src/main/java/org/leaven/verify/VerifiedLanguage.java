package org.leaven.verify;

import java.util.ArrayList;
import java.util.List;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.TranslatedDataset;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;

/**
 * A knowledge base in one language, as the editions in that language must state it, and the names
 * of their files.
 *
 * @param tag of the language
 * @param isFirst whether its pages are at the top of the site
 * @param others the beginnings of paths of pages in other languages
 */
record VerifiedLanguage(String tag, boolean isFirst, KnowledgeBase base, List<String> others) {

  static List<VerifiedLanguage> of(Dataset dataset) {
    List<VerifiedLanguage> languages = new ArrayList<>();
    List<String> folders =
        dataset.translations().stream().map(other -> other.language() + "/").toList();
    KnowledgeBase first = KnowledgeBaseResolver.resolve(dataset);
    languages.add(new VerifiedLanguage(first.head().language(), true, first, folders));
    for (TranslatedDataset other : dataset.translations()) {
      KnowledgeBase base = KnowledgeBaseResolver.resolve(other.dataset());
      languages.add(new VerifiedLanguage(other.language(), false, base, List.of("../")));
    }
    return languages;
  }

  /** The files of a site as seen from the top of the language. */
  EditionFiles files(EditionFiles site) {
    return isFirst ? site : site.in(tag);
  }

  /** The names of the editions in this language, without their endings. */
  String fileName() {
    return isFirst ? base.head().id() : base.head().id() + "." + tag;
  }

  /** A finding in this language. */
  Finding named(Finding finding) {
    return isFirst
        ? finding
        : new Finding(
            finding.edition() + " (" + tag + ")", finding.page(), finding.entry(), finding.what());
  }
}
