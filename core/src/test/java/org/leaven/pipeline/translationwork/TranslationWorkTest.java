package org.leaven.pipeline.translationwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;

/** The files to fill in, and the lists of what is missing and out of date. */
class TranslationWorkTest {
  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    Path from = Path.of("core/src/test/kb/tee");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(from.relativize(file).toString());
        Files.createDirectories(to.resolveSibling("."));
        Files.copy(file, to);
      }
    }
  }

  private TranslationWork work() throws IOException {
    return TranslationWork.of(folder, "de").value().orElseThrow();
  }

  private void write(TranslationWork work) throws IOException {
    for (Map.Entry<String, String> file : work.skeletons().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private static List<String> keys(TranslationWork work) {
    return work.missing().stream().map(TranslationWork.Missing::key).toList();
  }

  @Test
  void aWrittenFileKeepsWhatIsTranslated() throws IOException {
    TranslationWork before = work();
    assertEquals(List.of("gyokuro.name", "steps[2].text", ""), keys(before));
    write(before);
    TranslationWork after = work();
    assertEquals(keys(before), keys(after));
    assertEquals(before.translated(), after.translated());
    assertEquals(before.skeletons(), after.skeletons());
  }

  @Test
  void aNewTranslationIsEmptyAndHasNoProblems() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().contains(".de.")).toList()) {
        Files.delete(file);
      }
    }
    TranslationWork before = work();
    assertEquals(0, before.translated());
    write(before);
    assertEquals(keys(before), keys(work()));
    BuildReport report = new Build(new BuildOptions(folder, "", null)).check();
    assertEquals(List.of(), report.problems());
  }

  @Test
  void nothingIsAskedThatNobodyTranslates() throws IOException {
    write("content/kb.yaml", "fields: {bought: {label: Bought, type: date}}\n", true);
    write("content/ocha/a.yaml", "name: A\n", false);
    String entry =
        "name: B\nsee-also: [a, {entry: sencha, note: Like it.}]\nfields: {bought: 2026-01-31}\n";
    write("content/ocha/b.yaml", entry, false);
    String note = "# ja: B\nname:\nsee-also:\n  -\n  # ja: Like it.\n  - note:\n";
    assertEquals(note, work().skeletons().get("content/ocha/b.de.yaml"));
    BuildReport report = new Build(new BuildOptions(folder, "", null)).check();
    assertEquals(Map.of("de", work().missing().size()), report.untranslated());
  }

  private void write(String path, String text, boolean isMore) throws IOException {
    Path file = folder.resolve(path);
    Files.writeString(file, (isMore ? Files.readString(file) : "") + text);
  }

  @Test
  void theCommentTellsThatTheOriginalHasChanged() throws IOException {
    write(work());
    Path file = folder.resolve("content/ocha/rest.de.yaml");
    Files.writeString(
        file, Files.readString(file).replaceFirst("(?m)^  name:$", "  name: Gyokuro"));
    Path page = folder.resolve("content/tanoshimi.de.md");
    String titled = Files.readString(page).replaceFirst("title=", "title=So schmeckt er");
    Files.writeString(page, titled);
    assertEquals(List.of("steps[2].text", ""), keys(work()), "its text is missing");
    write(work());
    assertEquals(titled, Files.readString(page), "what is translated stays");
    assertTrue(shown("de/tanoshimi.html").contains("抹茶には茶筅。"), "the original, not an empty page");
    assertTrue(shown("de/tanoshimi.html").contains("<h1>So schmeckt er</h1>"));
    Files.writeString(page, titled + "Mit einem Besen.\n");
    assertEquals(List.of("steps[2].text"), keys(work()));
    assertEquals(List.of(), work().stale());
    Path original = folder.resolve("content/ocha/rest.yaml");
    Files.writeString(original, Files.readString(original).replace("玉露", "玉の露"));
    Path text = folder.resolve("content/tanoshimi.md");
    Files.writeString(text, Files.readString(text) + "もう一つ。\n");
    String stale = work().stale().toString();
    assertTrue(stale.contains("the original was \"玉露\" and is now \"玉の露\""), stale);
    assertTrue(stale.contains("tanoshimi.de.md:2:17: warning"), stale);
  }

  private String exported() throws IOException {
    return work().catalog().exported();
  }

  private Checked<TranslationCatalog.Imported> imported(String po) throws IOException {
    return work().catalog().imported(new SourceFile("de.po", po));
  }

  private void write(TranslationCatalog.Imported imported) throws IOException {
    for (Map.Entry<String, String> file : imported.files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  @Test
  void whatIsExportedChangesNothingWhenImported() throws IOException {
    TranslationCatalog.Imported same = imported(exported()).value();
    assertEquals(Map.of(), same.files());
    assertEquals(0, same.texts());
    assertEquals(List.of(), same.skipped());
  }

  private void writeFromScratch(String po) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().contains(".de.")).toList()) {
        Files.delete(file);
      }
    }
    write(imported(po).value());
  }

  @Test
  void aTranslationFromScratchSaysTheSame() throws IOException {
    String before = exported();
    writeFromScratch(before);
    assertEquals(before, exported());
    BuildReport report = new Build(new BuildOptions(folder, "", null)).check();
    assertEquals(List.of(), report.problems());
  }

  @Test
  void aStaleTranslationIsFuzzyUntilATranslatorConfirmsIt() throws IOException {
    writeFromScratch(exported());
    Path original = folder.resolve("content/ocha/sencha.yaml");
    Files.writeString(original, Files.readString(original).replace("湯を冷ます。", "湯をよく冷ます。"));
    assertEquals(1, work().stale().size());
    String po = exported();
    assertEquals(1, po.split("#, fuzzy", -1).length - 1, po);
    assertEquals(0, imported(po).value().texts());
    write(imported(po.replace("#, fuzzy\n", "")).value());
    assertEquals(List.of(), work().stale());
    assertFalse(exported().contains("fuzzy"));
  }

  @Test
  void aTextThatWasTranslatedBeforeItsOriginalChangedIsStale() throws IOException {
    String po =
        exported()
            .replaceFirst(
                "(msgctxt \"content/ocha/rest.yaml:gyokuro.name\"\nmsgid \"玉露\"\nmsgstr )\"\"",
                "$1\"Gyokuro\"");
    Path original = folder.resolve("content/ocha/rest.yaml");
    Files.writeString(original, Files.readString(original).replace("玉露", "玉の露"));
    write(imported(po).value());
    String stale = work().stale().toString();
    assertTrue(stale.contains("the original was \"玉露\" and is now \"玉の露\""), stale);
  }

  @Test
  void whatIsGoneIsSkippedAndSaid() throws IOException {
    String more = "\nmsgctxt \"content/ocha/gone.yaml:name\"\nmsgid \"無\"\nmsgstr \"Nichts\"\n";
    String po = exported();
    int line = (int) po.lines().count() + 2;
    assertEquals(
        List.of(
            "de.po:"
                + line
                + ":1: skipped: there is no text \"content/ocha/gone.yaml:name\" any more"),
        imported(po + more).value().skipped());
  }

  @Test
  void aFileInAnotherLanguageIsNotTaken() throws IOException {
    assertEquals(
        "[de.po:1:1: error [unknown-language]: this file is in \"fr\"; import it with --to fr, or"
            + " correct its header]",
        imported(exported().replace("Language: de", "Language: fr")).problems().toString());
  }

  private String shown(String path) throws IOException {
    Path site = folder.resolve("target/site");
    new Build(new BuildOptions(folder, "", null)).run(site);
    return Files.readString(site.resolve(path));
  }
}
