package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.leaven.edition.BakedSite;
import org.leaven.edition.EditionManifest;
import org.leaven.edition.EditionWriter;
import org.leaven.edition.PdfSupport;
import org.leaven.edition.archive.ScormEdition;
import org.leaven.edition.archive.ZipEdition;
import org.leaven.edition.epub.EpubEdition;
import org.leaven.edition.single.PagesEdition;
import org.leaven.edition.single.SingleFileEdition;
import org.leaven.page.link.SiteLanguages;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.FileProcessingException;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problems;

/** Writes the editions that go beside a site, one file each, with a manifest and checksums. */
final class EditionsWriter {
  private final Set<Edition> editions;
  private final EditionManifest manifest;
  private final SiteSettings settings;
  private final List<byte[]> fonts;
  private final BiFunction<String, String, Position> origins;

  /**
   * Creates a writer for the requested editions.
   *
   * @param revision of the sources, for the manifest; may be empty
   * @param settings of the site, and of editions
   * @param fonts of the author, for the PDF
   * @param origins finds the source position of a text on the page at a path
   */
  EditionsWriter(
      Set<Edition> editions,
      String revision,
      SiteSettings settings,
      List<byte[]> fonts,
      BiFunction<String, String, Position> origins) {
    this.editions = editions;
    this.settings = settings;
    this.fonts = fonts;
    this.origins = origins;
    this.manifest = new EditionManifest(revision);
  }

  /**
   * Writes the editions into a folder: archives of pages with all languages, others in each
   * language.
   *
   * @return their file names by edition
   */
  Checked<Map<String, String>> write(BakedSite site, List<TranslatedSite> translations, Path folder)
      throws IOException {
    Problems problems = new Problems();
    Map<String, String> files = new TreeMap<>();
    String id = site.base().head().id();
    List<String> folders = translations.stream().map(each -> each.languages().folder()).toList();
    for (Edition edition : editions) {
      if (!edition.isInTheSite()) {
        BakedSite own = edition.isOfOneLanguage() ? site.without(folders) : site;
        String file = edition.fileName(id);
        files.put(edition.toString(), file);
        write(file, own, maker(edition, "", folders), folder, problems);
      }
      for (TranslatedSite other : edition.isOfOneLanguage() ? translations : noTranslations()) {
        SiteLanguages languages = other.languages();
        String file = edition.fileName(id + "." + languages.tag());
        BakedSite own =
            site.in(languages.folder(), folders, other.base(), other.plan().site().words());
        files.put(edition + "." + languages.tag(), file);
        write(file, own, maker(edition, languages.folder(), folders), folder, problems);
      }
    }
    manifest.write(site, files, editions.contains(Edition.SITE), folder);
    return problems.with(files);
  }

  private static List<TranslatedSite> noTranslations() {
    return List.of();
  }

  private static void write(
      String file, BakedSite site, EditionWriter writer, Path folder, Problems problems)
      throws IOException {
    Checked<byte[]> made = FileProcessingException.within(file, () -> writer.make(site));
    problems.addAll(made.problems());
    Files.write(folder.resolve(file), made.value());
  }

  private EditionWriter maker(Edition edition, String language, List<String> folders) {
    return switch (edition) {
      case ZIP -> new ZipEdition();
      case SINGLE -> new SingleFileEdition(settings.text("kb.single").equals("preview"));
      case PAGES -> new PagesEdition(folders);
      case SCORM ->
          new ScormEdition(
              settings.text(ScormEdition.SETTING), settings.place(ScormEdition.SETTING), folders);
      case EPUB -> new EpubEdition();
      case PDF ->
          PdfSupport.required().writer(fonts, (page, text) -> origins.apply(language + page, text));
      case POSTERS ->
          PdfSupport.required()
              .posters(
                  fonts,
                  (page, text) -> origins.apply(language + page, text),
                  settings.siteUrl().replaceFirst("/*$", "/") + language);
      case SITE, API, EMBED, ALL -> throw new IllegalArgumentException("no file holds " + edition);
    };
  }
}
