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
import org.leaven.edition.Manifest;
import org.leaven.edition.PdfSupport;
import org.leaven.edition.ZipEdition;
import org.leaven.edition.epub.EpubEdition;
import org.leaven.edition.single.SingleFileEdition;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.FileFailure;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problems;

/** Writes the editions that go beside a site, one file each, with a manifest and checksums. */
final class EditionsWriter {
  private final Set<Edition> editions;
  private final Manifest manifest;
  private final List<byte[]> fonts;
  private final BiFunction<String, String, Position> origins;

  /**
   * Creates a writer for the requested editions.
   *
   * @param revision of the sources, for the manifest; may be empty
   * @param fonts of the author, for the PDF
   * @param origins finds the source position of a text on the page at a path
   */
  EditionsWriter(
      Set<Edition> editions,
      String revision,
      List<byte[]> fonts,
      BiFunction<String, String, Position> origins) {
    this.editions = editions;
    this.fonts = fonts;
    this.origins = origins;
    this.manifest = new Manifest(revision);
  }

  /**
   * Writes the editions into a folder.
   *
   * @return their file names by edition
   */
  Checked<Map<String, String>> write(BakedSite site, Path folder) throws IOException {
    Problems problems = new Problems();
    Map<String, String> files = new TreeMap<>();
    for (Edition edition : editions) {
      if (!edition.isInTheSite()) {
        String file = site.base().head().id() + "." + extension(edition);
        Checked<byte[]> made = FileFailure.within(file, () -> maker(edition).make(site));
        problems.addAll(made.problems());
        Files.write(folder.resolve(file), made.value());
        files.put(edition.toString(), file);
      }
    }
    manifest.write(site, files, editions.contains(Edition.SITE), folder);
    return problems.with(files);
  }

  private static String extension(Edition edition) {
    return edition == Edition.SINGLE ? "html" : edition.toString();
  }

  private org.leaven.edition.EditionWriter maker(Edition edition) {
    return switch (edition) {
      case ZIP -> new ZipEdition();
      case SINGLE -> new SingleFileEdition();
      case EPUB -> new EpubEdition();
      case PDF -> PdfSupport.required().writer(fonts, origins);
      case SITE, API, EMBED, ALL -> throw new IllegalArgumentException("no file holds " + edition);
    };
  }
}
