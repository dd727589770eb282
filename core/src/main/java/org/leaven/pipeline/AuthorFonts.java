package org.leaven.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leaven.edition.PdfSupport;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/** Reads and checks the font files that the setting {@code kb.pdf.fonts} names for the PDF. */
final class AuthorFonts {
  private static final String KEY = "kb.pdf.fonts";

  private AuthorFonts() {}

  /**
   * The fonts in the order of the setting, with a problem for each file that is not a usable font.
   */
  static Checked<List<byte[]>> read(SiteSettings settings) {
    Problems problems = new Problems();
    List<byte[]> fonts = new ArrayList<>();
    settings
        .listed(KEY)
        .ifPresent(
            listed -> {
              for (String file : listed.value()) {
                read(settings.root(), file, listed.at(), fonts, problems);
              }
            });
    return problems.with(fonts);
  }

  private static void read(
      Path root, String file, Position at, List<byte[]> fonts, Problems problems) {
    try {
      byte[] font = Files.readAllBytes(root.resolve(file));
      fonts.add(font);
      check(font, file, at, problems);
    } catch (IOException e) {
      String what = "\"" + file + "\" in " + KEY + " cannot be read";
      problems.add(at, ProblemCode.BAD_SETTING, what, "give the path from the knowledge base");
    }
  }

  private static void check(byte[] font, String file, Position at, Problems problems) {
    try {
      Optional<PdfSupport> pdf = PdfSupport.find();
      if (pdf.isPresent()) {
        pdf.get().checkFont(font);
      }
    } catch (IOException e) {
      String what = "\"" + file + "\" in " + KEY + " cannot be used: " + e.getMessage();
      String hint = "use a font with TrueType outlines, a .ttf file";
      problems.add(at, ProblemCode.BAD_SETTING, what, hint);
    }
  }
}
