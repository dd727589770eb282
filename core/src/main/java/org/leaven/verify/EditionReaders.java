package org.leaven.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leaven.edition.PdfSupport;
import org.leaven.source.problem.FileProcessingException;
import org.leaven.verify.text.VerdictPhrases;

/**
 * Finds the written editions of a language, and reads each when it is asked for: one edition of a
 * large knowledge base fills a good part of the memory.
 */
final class EditionReaders {
  /** Reads one edition. */
  interface Reader {
    ReadEdition read() throws IOException;
  }

  private final VerifiedLanguage language;
  private final Path source;
  private final List<Finding> findings;
  private final List<Reader> readers = new ArrayList<>();

  private EditionReaders(VerifiedLanguage language, Path source, List<Finding> findings) {
    this.language = language;
    this.source = source;
    this.findings = findings;
  }

  /**
   * The editions that are there, the site first.
   *
   * @param source the folder of the knowledge base
   * @param findings where differences are added while an edition is looked for, and read
   */
  static List<Reader> of(
      Path source, Path site, Path beside, VerifiedLanguage language, List<Finding> findings)
      throws IOException {
    EditionReaders found = new EditionReaders(language, source, findings);
    EditionFiles files = Files.isDirectory(site) ? EditionFiles.ofFolder(site) : null;
    if (files != null) {
      found.readers.add(() -> found.site("site", files));
    }
    if (Files.isDirectory(beside)) {
      EditionFiles editions = EditionFiles.ofFolder(beside);
      if (language.isFirst()) {
        Checksums.check(editions, findings);
      }
      Optional<String> differing =
          files == null ? Optional.empty() : Checksums.differing(editions, files);
      if (differing.isPresent()) {
        findings.add(new Finding("editions", "", "", outdated(differing.get())));
      } else {
        found.beside(editions);
      }
    }
    return found.readers;
  }

  private static String outdated(String file) {
    return "not compared, since they were not made from this site: its \""
        + file
        + "\" is not the same; build them with it, as with \"--editions all\"";
  }

  private ReadEdition site(String name, EditionFiles files) {
    return SiteReader.read(name, language.files(files), language.others());
  }

  private void beside(EditionFiles editions) {
    String site = language.base().head().id(); // an archive of all languages
    String id = language.fileName();
    find(editions, site + ".zip", archive -> packed("zip", archive));
    find(
        editions,
        site + ".scorm.zip",
        archive -> packed("scorm", ScormPackage.site(archive, findings)));
    find(
        editions,
        site + ".pages.zip",
        archive -> SiteReader.readAlone("pages", language.files(archive), language.others()));
    String single = id + ".html";
    find(editions, single, () -> SingleReader.read(editions.text(single)));
    find(editions, id + ".epub", EpubReader::read);
    String pdf = id + ".pdf";
    find(
        editions,
        pdf,
        () ->
            PdfReader.read(
                editions.bytes(pdf),
                language.base(),
                new VerdictPhrases(language.base(), source),
                findings));
    if (PdfSupport.find().isPresent()) {
      find(editions, id + ".posters.zip", archive -> PosterCheck.read(archive, findings));
    }
  }

  private interface ArchiveReader {
    ReadEdition read(EditionFiles archive) throws IOException;
  }

  private void find(EditionFiles editions, String file, ArchiveReader reader) {
    find(editions, file, () -> reader.read(EditionFiles.ofArchive(file, editions.bytes(file))));
  }

  private void find(EditionFiles editions, String file, Reader reader) {
    if (editions.has(file)) {
      readers.add(() -> FileProcessingException.within(file, reader::read));
    }
  }

  private ReadEdition packed(String name, EditionFiles archive) throws IOException {
    if (language.isFirst()) {
      new PwaCheck(name, archive, findings).run();
    }
    return site(name, archive);
  }
}
