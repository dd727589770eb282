package org.leaven.edition.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.leaven.edition.zipfile.Deflate;

/**
 * A document whose streams are compressed by the program's own library: the one that Java brings
 * gives other bytes on other systems.
 */
final class ReproducibleDocument extends COSDocument {
  private ReproducibleDocument() {
    super(IOUtils.createMemoryOnlyStreamCache());
    COSDictionary pages = new COSDictionary();
    pages.setItem(COSName.TYPE, COSName.PAGES);
    pages.setItem(COSName.KIDS, new COSArray());
    pages.setItem(COSName.COUNT, COSInteger.ZERO);
    COSDictionary catalog = new COSDictionary();
    catalog.setItem(COSName.TYPE, COSName.CATALOG);
    catalog.setItem(COSName.PAGES, pages);
    COSDictionary trailer = new COSDictionary();
    trailer.setItem(COSName.ROOT, catalog);
    setTrailer(trailer);
  }

  static PDDocument empty() {
    return new PDDocument(new ReproducibleDocument());
  }

  /** Compresses a stream again that was compressed by Java. */
  static void compressAgain(COSStream stream) throws IOException {
    if (COSName.FLATE_DECODE.equals(stream.getFilters())) {
      byte[] content = new InflaterInputStream(stream.createRawInputStream()).readAllBytes();
      try (OutputStream raw = stream.createRawOutputStream()) {
        raw.write(Deflate.zlib(content));
      }
    }
  }

  @Override
  public COSStream createCOSStream() {
    return new ReproducibleStream();
  }

  private static final class ReproducibleStream extends COSStream {
    @Override
    public OutputStream createOutputStream(COSBase filters) throws IOException {
      return COSName.FLATE_DECODE.equals(filters)
          ? new Compressed()
          : super.createOutputStream(filters);
    }

    private final class Compressed extends ByteArrayOutputStream {
      @Override
      public void close() throws IOException {
        setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (OutputStream raw = createRawOutputStream()) {
          raw.write(Deflate.zlib(toByteArray()));
        }
      }
    }
  }
}
