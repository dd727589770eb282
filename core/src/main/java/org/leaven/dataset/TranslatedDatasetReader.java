package org.leaven.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.dataset.picture.PictureFile;
import org.leaven.dataset.raw.RawEntry;
import org.leaven.dataset.raw.RawMainFile;
import org.leaven.dataset.reader.DuplicateKeyCheck;
import org.leaven.dataset.reader.MainFileReader;
import org.leaven.dataset.rule.DatasetRules;
import org.leaven.dataset.rule.UncheckedDataset;
import org.leaven.dataset.rule.UnreadableEntryFiles;
import org.leaven.dataset.translation.StaleTexts;
import org.leaven.dataset.translation.TranslationMerger;
import org.leaven.dataset.translation.TranslationMerger.TranslatedText;
import org.leaven.dataset.translation.UntranslatedText;
import org.leaven.source.SourceFile;
import org.leaven.source.TranslationFiles;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Located;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.Problems;

/**
 * Reads the translations of a dataset. Of the problems, those in translations are reported; the
 * originals' own are reported once, for the first language.
 */
final class TranslatedDatasetReader {
  private final TranslationFiles files;
  private final SourceFile mainFile;
  private final EntryFileReader reader;
  private final Problems problems;

  TranslatedDatasetReader(
      TranslationFiles files, SourceFile mainFile, EntryFileReader reader, Problems problems) {
    this.files = files;
    this.mainFile = mainFile;
    this.reader = reader;
    this.problems = problems;
  }

  /** The dataset in each further language, in their order. */
  List<TranslatedDataset> translate(Dataset original) {
    return original.head().languages().stream()
        .skip(1)
        .map(Located::value)
        .map(language -> translate(original, language))
        .toList();
  }

  private TranslatedDataset translate(Dataset original, String language) {
    List<UntranslatedText> untranslated = new ArrayList<>();
    List<TranslatedText> translated = new ArrayList<>();
    Problems found = new Problems();
    TranslationMerger.Merged merged = mainFile(language, found);
    untranslated.addAll(merged.untranslated());
    translated.addAll(merged.translated());
    List<RawEntry> entries = new ArrayList<>();
    List<EntryFileReader.Result> results =
        files.originals().parallelStream()
            .filter(file -> !file.equals(mainFile) && !DatasetReader.isHead(file))
            .map(file -> reader.read(file, files.of(file, language).orElse(null)))
            .toList();
    for (EntryFileReader.Result result : results) {
      found.addAll(result.problems());
      entries.addAll(result.entries());
      untranslated.addAll(result.untranslated());
      translated.addAll(result.translated());
    }
    RawMainFile head = head(original, merged.root(), language, entries, found);
    UnreadableEntryFiles unreadable = new UnreadableEntryFiles(original.unreadableIds(), List.of());
    DatasetRules.check(new UncheckedDataset(head, entries, unreadable), found);
    checkStale(original, language, translated, found);
    report(found, language);
    Dataset dataset =
        new Dataset(head, entries, moved(original.pictures()), original.unreadableIds());
    return new TranslatedDataset(language, dataset, untranslated, translated);
  }

  private void checkStale(
      Dataset original, String language, List<TranslatedText> translated, Problems found) {
    Map<String, List<TranslatedText>> byFile =
        translated.stream().collect(Collectors.groupingBy(text -> text.text().at().path()));
    String first = original.head().language().value();
    for (SourceFile file : files.in(language)) {
      found.addAll(StaleTexts.in(file, first, byFile.getOrDefault(file.path(), List.of())));
    }
  }

  private TranslationMerger.Merged mainFile(String language, Problems found) {
    Node root = TreeParser.read(mainFile).value().orElseThrow();
    Optional<SourceFile> own = files.of(mainFile, language);
    Optional<Node> translation = Optional.empty();
    if (own.isPresent()) {
      Checked<Optional<Node>> read = TreeParser.read(own.get());
      found.addAll(read.problems());
      translation = read.value();
    }
    translation.ifPresent(node -> DuplicateKeyCheck.checkHead(node, found));
    return TranslationMerger.mainFile(root, translation.orElse(null), found);
  }

  /** With the language, and with the kinds of physical activities under their translated names. */
  private static RawMainFile head(
      Dataset original, Node root, String language, List<RawEntry> entries, Problems found) {
    RawMainFile head = MainFileReader.read(root, found);
    Map<String, String> kinds = new HashMap<>();
    original.entries().forEach(entry -> kinds.put(entry.id().value(), entry.kind()));
    Set<String> activities = new HashSet<>();
    for (RawEntry entry : entries) {
      String kind = kinds.getOrDefault(entry.id().value(), "");
      if (head.markup().activities().contains(kind)) {
        activities.add(entry.kind());
      }
    }
    return head.in(language, activities.stream().sorted().toList(), original.head().bases());
  }

  /** Pictures are shared by all languages, and lie above the folder of a language. */
  private static Map<String, PictureFile> moved(Map<String, PictureFile> pictures) {
    Map<String, PictureFile> moved = new HashMap<>();
    pictures.forEach(
        (source, file) ->
            moved.put(
                source, new PictureFile("../" + file.path(), file.widthPx(), file.heightPx())));
    return moved;
  }

  private void report(Problems found, String language) {
    Collection<String> own =
        files.in(language).stream().map(SourceFile::path).collect(Collectors.toSet());
    List<Problem> inTranslations =
        found.sorted().stream().filter(problem -> own.contains(problem.at().path())).toList();
    problems.addAll(inTranslations);
  }
}
