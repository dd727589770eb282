package org.leaven.edition.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.leaven.edition.BakedSite;
import org.leaven.edition.EditionWriter;
import org.leaven.edition.builtpage.BakedPage;
import org.leaven.edition.pdf.layout.FontStack;
import org.leaven.edition.pdf.layout.LayoutContext;
import org.leaven.edition.pdf.layout.PaperStyles;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problems;

/**
 * Makes the PDF edition: every page of the site a chapter, with contents, page numbers and tags.
 */
public final class PdfEdition implements EditionWriter {
  private final List<byte[]> fonts;
  private final BiFunction<String, String, Position> origins;

  /**
   * A document with the author's fonts behind those of the program.
   *
   * @param fonts TrueType files, in the order in which they are asked
   * @param origins where in the sources a text on the page at a path comes from
   */
  public PdfEdition(List<byte[]> fonts, BiFunction<String, String, Position> origins) {
    this.fonts = List.copyOf(fonts);
    this.origins = origins;
  }

  /**
   * Looks whether a font can be used.
   *
   * @throws IOException when it is none, has other outlines, or forbids embedding
   */
  public static void checkFont(byte[] font) throws IOException {
    FontStack.check(font);
  }

  @Override
  public Checked<byte[]> make(BakedSite site) throws IOException {
    KnowledgeBase.Head head = site.base().head();
    List<BakedPage> pages = site.pages().stream().filter(PdfChapter::isForPaper).toList();
    List<PdfChapter> chapters =
        pages.stream().map(page -> PdfChapter.of(page, head.title())).toList();
    Map<String, String> moved = site.moved();
    boolean isRtl = pages.stream().anyMatch(page -> page.direction().equals("rtl"));
    try (PDDocument document = ReproducibleDocument.empty()) {
      Map<String, Optional<PDImageXObject>> pictures = new HashMap<>();
      LayoutContext context =
          new LayoutContext(
              new FontStack(document, fonts),
              isRtl,
              new PaperStyles(head.theme().accent()),
              Stream.concat(pages.stream().map(BakedPage::path), moved.keySet().stream())
                  .collect(Collectors.toSet()),
              site::has,
              path -> pictures.computeIfAbsent(path, each -> picture(document, site, each)));
      PdfAssembler assembler = new PdfAssembler(document);
      String title = site.word("edition.contents");
      PdfBookLayout book = new PdfBookLayout(head, chapters, context, title, assembler.root());
      book.layOut();
      Problems problems = new Problems();
      report(context.fonts().missing(), chapters, problems);
      assembler.addPages(book.pages(), context.fonts().embed());
      assembler.addPlaces(book.places(moved));
      assembler.addBookmarks(chapters);
      return problems.with(assembler.write(PdfMetadata.of(head), isRtl));
    }
  }

  /** A picture; nothing when it is not there, or of a kind that no page can show. */
  private static Optional<PDImageXObject> picture(
      PDDocument document, BakedSite site, String path) {
    if (!site.has(path)) {
      return Optional.empty();
    }
    try {
      PDImageXObject image = PDImageXObject.createFromByteArray(document, site.read(path), path);
      ReproducibleDocument.compressAgain(image.getCOSObject());
      COSStream mask = image.getCOSObject().getCOSStream(COSName.SMASK);
      if (mask != null) {
        ReproducibleDocument.compressAgain(mask);
      }
      return Optional.of(image);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(SortedSet<Integer> missing, List<PdfChapter> chapters, Problems problems) {
    MissingFonts.report(
        missing,
        first -> {
          String page =
              chapters.stream()
                  .filter(chapter -> chapter.main().text().contains(first))
                  .findFirst()
                  .map(PdfChapter::path)
                  .orElse(PdfChapter.HOME);
          return origins.apply(page, first);
        },
        problems);
  }
}
