package org.leaven.pdfprovider;

import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import org.leaven.edition.EditionWriter;
import org.leaven.edition.PdfStructure;
import org.leaven.edition.PdfSupport;
import org.leaven.edition.pdf.PdfEdition;
import org.leaven.edition.pdf.PostersEdition;
import org.leaven.source.problem.Position;
import org.leaven.verify.pdf.StructureTreeReader;

/** Writes, checks and reads PDF files with Apache PDFBox. */
public final class PdfBoxSupport implements PdfSupport {
  @Override
  public EditionWriter writer(List<byte[]> fonts, BiFunction<String, String, Position> origins) {
    return new PdfEdition(fonts, origins);
  }

  @Override
  public EditionWriter posters(
      List<byte[]> fonts, BiFunction<String, String, Position> origins, String siteUrl) {
    return new PostersEdition(fonts, origins, siteUrl);
  }

  @Override
  public void checkFont(byte[] font) throws IOException {
    PdfEdition.checkFont(font);
  }

  @Override
  public PdfStructure read(byte[] file) throws IOException {
    return StructureTreeReader.read(file);
  }
}
