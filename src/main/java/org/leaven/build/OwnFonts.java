package org.leaven.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leaven.edition.pdf.font.FontFile;
import org.leaven.site.SiteSettings;
import org.leaven.source.Checked;
import org.leaven.source.Code;
import org.leaven.source.Position;
import org.leaven.source.Problems;

/** Reads the fonts that an author names for the PDF. */
final class OwnFonts {
  private static final String KEY = "kb.pdf.fonts";

  private OwnFonts() {}

  /** By name, in the author's order; reports what is no font. */
  static Checked<Map<String, FontFile>> read(SiteSettings settings) {
    Problems problems = new Problems();
    Map<String, FontFile> fonts = new LinkedHashMap<>();
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
      Path root, String file, Position at, Map<String, FontFile> fonts, Problems problems) {
    try {
      Path path = root.resolve(file);
      fonts.put("Own" + fonts.size(), FontFile.read(Files.readAllBytes(path)));
    } catch (IOException e) {
      String what = "\"" + file + "\" in " + KEY + " cannot be read";
      problems.add(at, Code.BAD_SETTING, what, "give the path from the knowledge base");
    } catch (IllegalArgumentException e) {
      String what = "\"" + file + "\" in " + KEY + " cannot be used: " + e.getMessage();
      String hint = "use a font with TrueType outlines, a .ttf file";
      problems.add(at, Code.BAD_SETTING, what, hint);
    }
  }
}
