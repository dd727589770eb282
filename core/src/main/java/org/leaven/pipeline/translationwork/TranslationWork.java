package org.leaven.pipeline.translationwork;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leaven.dataset.Dataset;
import org.leaven.dataset.DatasetReader;
import org.leaven.dataset.TranslatedDataset;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.translation.TranslationSkeleton;
import org.leaven.dataset.translation.TranslationSkeleton.NewText;
import org.leaven.page.PageTranslator;
import org.leaven.page.authored.HeaderReader;
import org.leaven.page.authored.HeaderSettings;
import org.leaven.page.authored.PageHeader;
import org.leaven.site.settings.SettingsReader;
import org.leaven.site.settings.SiteKind;
import org.leaven.site.settings.SiteRequest;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
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
 * @param catalog all of them, for a PO file
 */
public record TranslationWork(
    SortedMap<String, String> skeletons,
    List<Missing> missing,
    List<Problem> stale,
    int translated,
    TranslationCatalog catalog) {

  /**
   * A text without a translation.
   *
   * @param key where it is in its file; empty for a whole page
   */
  public record Missing(Position at, String key, String text) {}

  /**
   * Finds out what is to be done; nothing when the source files have errors.
   *
   * @param language of a translation of the knowledge base
   * @return empty when the knowledge base has no such language
   */
  public static Checked<Optional<TranslationWork>> of(Path source, String language)
      throws IOException {
    Problems problems = new Problems();
    Checked<SourceTree> tree = SourceTreeReader.read(source);
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
    HeaderSettings rules =
        new SettingsReader()
            .read(new SiteRequest(source, SiteKind.KNOWLEDGE_BASE, "", null))
            .value()
            .headerRules();
    Collector collector = new Collector(tree.value(), languages, language, rules, problems);
    collector.dataset(dataset.get());
    collector.pages();
    List<Problem> stale =
        problems.sorted().stream()
            .filter(problem -> problem.code() == ProblemCode.STALE_TRANSLATION)
            .toList();
    return problems.with(
        Optional.of(
            new TranslationWork(
                collector.skeletons,
                collector.missing,
                stale,
                collector.translated,
                collector.catalog(stale))));
  }

  private static final class Collector {
    private final SourceTree tree;
    private final List<String> languages;
    private final String language;
    private final HeaderSettings rules;
    private final Problems problems;
    private final List<TranslationCatalog.Item> items = new ArrayList<>();
    private final SortedMap<String, String> skeletons = new TreeMap<>();
    private final List<Missing> missing = new ArrayList<>();
    private int translated;

    Collector(
        SourceTree tree,
        List<String> languages,
        String language,
        HeaderSettings rules,
        Problems problems) {
      this.tree = tree;
      this.languages = languages;
      this.language = language;
      this.rules = rules;
      this.problems = problems;
    }

    void dataset(TranslatedDataset dataset) {
      Set<String> unfinished = new HashSet<>();
      dataset
          .untranslated()
          .forEach(
              each -> {
                missing.add(new Missing(each.text().at(), each.key(), each.text().value()));
                items.add(item(each.key(), each.text(), null));
                unfinished.add(each.text().at().path());
              });
      translated += dataset.translated().size();
      dataset
          .translated()
          .forEach(each -> items.add(item(each.key(), each.original(), each.text())));
      TranslationFiles files = TranslationFiles.of(tree.data(), languages, new Problems());
      for (SourceFile file : files.originals()) {
        if (unfinished.contains(file.path())) {
          SourceFile own = files.of(file, language).orElse(null);
          skeletons.put(TranslationFiles.path(file, language), skeleton(file, own, Map.of()));
        }
      }
    }

    private static TranslationCatalog.Item item(
        String key, Node.Text original, Node.@Nullable Text own) {
      return new TranslationCatalog.Item(
          original.at(),
          key,
          original.value(),
          own == null ? "" : own.value(),
          own == null ? original.at() : own.at());
    }

    private String skeleton(SourceFile file, @Nullable SourceFile own, Map<String, NewText> added) {
      Node original = TreeParser.read(file).value().orElseThrow();
      Node translation = own == null ? null : TreeParser.read(own).value().orElse(null);
      boolean isMainFile = SourceTree.MAIN_FILES.contains(file.path());
      return TranslationSkeleton.of(
          original, isMainFile, languages.get(0), own, translation, added);
    }

    TranslationCatalog catalog(List<Problem> stale) {
      Set<Position> places = stale.stream().map(Problem::at).collect(Collectors.toSet());
      return new TranslationCatalog(language, items, places, this::file);
    }

    /** A file of a translation with other texts, by key. */
    private Map.Entry<String, String> file(String path, Map<String, NewText> added) {
      boolean isData = tree.data().stream().anyMatch(file -> file.path().equals(path));
      TranslationFiles files =
          TranslationFiles.of(isData ? tree.data() : tree.pages(), languages, new Problems());
      SourceFile file =
          files.originals().stream()
              .filter(each -> each.path().equals(path))
              .findFirst()
              .orElseThrow();
      SourceFile own = files.of(file, language).orElse(null);
      String text = isData ? skeleton(file, own, added) : page(file, own, added);
      return Map.entry(TranslationFiles.path(file, language), text);
    }

    private String page(SourceFile file, @Nullable SourceFile own, Map<String, NewText> added) {
      PageHeader original = new HeaderReader(rules).read(file).value();
      Map<String, String> from = PageTranslator.texts(original);
      Map<String, String> texts =
          own == null
              ? PageTranslator.texts(new PageHeader(Map.of(), "", "", 1, ""))
              : PageTranslator.texts(PageTranslator.read(own, original, rules));
      added.forEach((key, text) -> from.put(key, text.original()));
      added.forEach((key, text) -> texts.put(key, text.text().strip()));
      return PageTranslator.page(texts, from, original, rules);
    }

    void pages() {
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
      files.originals().forEach(file -> items(file, files.of(file, language).orElse(null)));
    }

    private void items(SourceFile file, @Nullable SourceFile own) {
      PageHeader original = new HeaderReader(rules).read(file).value();
      PageHeader header = own == null ? null : PageTranslator.read(own, original, rules);
      Map<String, String> texts = header == null ? Map.of() : PageTranslator.texts(header);
      Position start = Position.startOf(file.path());
      Position from =
          Optional.ofNullable(header)
              .flatMap(each -> each.value(PageTranslator.FROM))
              .map(Located::at)
              .orElse(start);
      PageTranslator.texts(original)
          .forEach(
              (key, text) ->
                  items.add(
                      new TranslationCatalog.Item(
                          start, key, text, texts.getOrDefault(key, ""), from)));
    }
  }
}
