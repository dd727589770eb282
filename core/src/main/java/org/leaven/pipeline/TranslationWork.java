package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.TranslatedDataset;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeReader;
import org.leaven.dataset.translation.TranslationSkeleton;
import org.leaven.page.PageTranslator;
import org.leaven.page.author.HeaderRules;
import org.leaven.site.settings.SettingsReader;
import org.leaven.site.settings.SiteKind;
import org.leaven.site.settings.SiteRequest;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceReader;
import org.leaven.source.SourceTree;
import org.leaven.source.TranslationFiles;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * What is still to be translated into a language.
 *
 * @param skeletons files to write, by path: with empty places for what is missing, below a comment
 *     with the original
 * @param missing texts without a translation
 * @param stale warnings about translations whose original has changed
 * @param translated how many texts are translated
 */
public record TranslationWork(
    SortedMap<String, String> skeletons,
    List<Missing> missing,
    List<Problem> stale,
    int translated) {

  /**
   * A text without a translation.
   *
   * @param key where it is in its file; empty for a whole page
   */
  public record Missing(Position at, String key, String text) {}

  /**
   * Finds out what is to be done; nothing when the sources have errors.
   *
   * @param language of a translation of the knowledge base
   * @return empty when the knowledge base has no such language
   */
  public static Checked<Optional<TranslationWork>> of(Path source, String language)
      throws IOException {
    Problems problems = new Problems();
    Checked<SourceTree> tree = SourceReader.read(source);
    problems.addAll(tree.problems());
    Checked<Dataset> read = DatasetReader.read(tree.value());
    problems.addAll(read.problems());
    Optional<TranslatedDataset> dataset =
        read.value().translations().stream()
            .filter(each -> each.language().equals(language))
            .findFirst();
    if (dataset.isEmpty() || problems.hasErrors()) {
      return problems.with(Optional.empty());
    }
    List<String> languages = read.value().head().languages().stream().map(Located::value).toList();
    Collector collector = new Collector(tree.value(), languages, language, problems);
    collector.dataset(dataset.get());
    collector.pages(
        new SettingsReader()
            .read(new SiteRequest(source, SiteKind.KNOWLEDGE_BASE, "", null))
            .value()
            .headerRules());
    List<Problem> stale =
        problems.sorted().stream()
            .filter(problem -> problem.code() == ProblemCode.STALE_TRANSLATION)
            .toList();
    return problems.with(
        Optional.of(
            new TranslationWork(
                collector.skeletons, collector.missing, stale, collector.translated)));
  }

  private static final class Collector {
    private final SourceTree tree;
    private final List<String> languages;
    private final String language;
    private final Problems problems;
    private final SortedMap<String, String> skeletons = new TreeMap<>();
    private final List<Missing> missing = new ArrayList<>();
    private int translated;

    Collector(SourceTree tree, List<String> languages, String language, Problems problems) {
      this.tree = tree;
      this.languages = languages;
      this.language = language;
      this.problems = problems;
    }

    void dataset(TranslatedDataset dataset) {
      Set<String> unfinished = new HashSet<>();
      dataset
          .untranslated()
          .forEach(
              each -> {
                missing.add(new Missing(each.text().at(), each.key(), each.text().value()));
                unfinished.add(each.text().at().path());
              });
      translated += dataset.translated().size();
      TranslationFiles files = TranslationFiles.of(tree.data(), languages, new Problems());
      for (SourceFile file : files.originals()) {
        if (unfinished.contains(file.path())) {
          SourceFile own = files.of(file, language).orElse(null);
          skeletons.put(TranslationFiles.path(file, language), skeleton(file, own));
        }
      }
    }

    private String skeleton(SourceFile file, @Nullable SourceFile own) {
      Node original = TreeReader.read(file).value().orElseThrow();
      Node translation = own == null ? null : TreeReader.read(own).value().orElse(null);
      boolean isMainFile = SourceTree.MAIN_FILES.contains(file.path());
      return TranslationSkeleton.of(original, isMainFile, languages.get(0), own, translation);
    }

    void pages(HeaderRules rules) {
      TranslationFiles files = TranslationFiles.of(tree.pages(), languages, problems);
      Checked<SortedMap<String, String>> pages = PageTranslator.skeletons(rules, files, language);
      problems.addAll(pages.problems());
      pages
          .value()
          .forEach(
              (path, skeleton) -> {
                missing.add(new Missing(Position.startOf(path), "", ""));
                skeletons.put(path, skeleton);
              });
      translated += files.originals().size() - pages.value().size();
    }
  }
}
