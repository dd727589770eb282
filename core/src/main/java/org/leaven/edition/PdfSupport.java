package org.leaven.edition;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import org.leaven.source.problem.Position;

/**
 * Writes, checks and reads PDF files. The module {@code leaven-pdf} provides it as a service, so
 * that programs which need no PDF do not carry its libraries.
 */
public interface PdfSupport {
  /** What to do when there is no implementation. */
  String MISSING = "the PDF edition needs the library org.leaven:leaven-pdf on the class path";

  /** The implementation on the class path of this library. */
  static Optional<PdfSupport> find() {
    return ServiceLoader.load(PdfSupport.class, PdfSupport.class.getClassLoader()).findFirst();
  }

  /**
   * The implementation on the class path of this library.
   *
   * @throws IllegalStateException when there is none
   */
  static PdfSupport required() {
    return find().orElseThrow(() -> new IllegalStateException(MISSING));
  }

  /**
   * A writer of the PDF edition, with the author's fonts behind those of the program.
   *
   * @param fonts TrueType files, in the order in which they are asked
   * @param origins finds the source position of a text on the page at a path
   */
  EditionWriter writer(List<byte[]> fonts, BiFunction<String, String, Position> origins);

  /**
   * A writer of the posters.
   *
   * @param siteUrl the address of the site, with a slash at its end
   */
  EditionWriter posters(
      List<byte[]> fonts, BiFunction<String, String, Position> origins, String siteUrl);

  /**
   * Checks whether a font can be used.
   *
   * @throws IOException when it is none, has other outlines, or forbids embedding
   */
  void checkFont(byte[] font) throws IOException;

  /**
   * Reads the structure of a tagged PDF.
   *
   * @throws IOException when the file is no PDF, or broken
   */
  PdfStructure read(byte[] file) throws IOException;
}
