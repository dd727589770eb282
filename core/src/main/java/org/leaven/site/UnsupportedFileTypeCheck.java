package org.leaven.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbake.app.FileUtil;
import org.leaven.site.settings.SiteSettings;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.ProblemCode;
import org.leaven.source.problem.Problems;

/**
 * Reports pages whose file extension JBake does not know, and which it would copy unchanged, header
 * included.
 */
final class UnsupportedFileTypeCheck {
  private static final Set<String> OF_PAGES =
      Set.of(
          "md markdown mdown mkd html htm xhtml ad adoc asciidoc asc rst textile".split(" ", -1));

  private static final Pattern SECOND =
      Pattern.compile(
          ".+(\\.(?:ya?ml|json|md))(\\.(?:txt|orig|bak|old|rej))", Pattern.CASE_INSENSITIVE);

  private final SiteSettings settings;
  private final Problems problems;

  UnsupportedFileTypeCheck(SiteSettings settings, Problems problems) {
    this.settings = settings;
    this.problems = problems;
  }

  /** Checks a file in the content folder that JBake would copy as an asset. */
  void check(Path file, String source) throws IOException {
    String extension = FileUtil.fileExt(file.getFileName().toString());
    String usual = extension.toLowerCase(Locale.ROOT);
    if (OF_PAGES.contains(usual) && hasHeader(file)) {
      String wanted = usual.startsWith("m") ? "md" : usual.contains("htm") ? "html" : usual;
      problems.add(
          Position.startOf(source),
          ProblemCode.UNKNOWN_EXTENSION,
          settings.weight(),
          "this page ends in \"." + extension + "\", and is copied as it stands",
          wanted.equals(extension)
              ? "write it in a language that JBake reads"
              : "rename it to end in \"." + wanted + '"');
    }
  }

  /** Reports a second extension, which systems that hide extensions may have added unnoticed. */
  void checkSecondExtension(Path file, String source) {
    Matcher endings = SECOND.matcher(file.getFileName().toString());
    if (endings.matches()) {
      problems.add(
          Position.startOf(source),
          ProblemCode.UNKNOWN_EXTENSION,
          "this file ends in \""
              + endings.group(1)
              + endings.group(2)
              + "\", and is copied as it stands",
          "rename it to end in \"" + endings.group(1) + "\", or move it out of content/");
    }
  }

  private boolean hasHeader(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    List<String> lines = text.lines().toList();
    int separator = lines.indexOf(settings.headerRules().separator());
    return separator > 0
        && lines.subList(0, separator).stream()
            .allMatch(line -> line.isEmpty() || line.contains("="));
  }
}
