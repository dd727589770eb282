package org.leaven.docs;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.leaven.cases.Cases;
import org.leaven.source.problem.ProblemCode;

/** {@code docs/problems.md} has a section for each code, with a line that the program prints. */
class ProblemsPageTest {
  private static final Path PAGE = Path.of("docs", "problems.md");
  private static final Pattern SECTION = Pattern.compile("(?ms)^### (.+?)\n(.*?)(?=^##|\\z)");
  private static final Pattern LINE =
      Pattern.compile("(?m)^\\S.*:\\d+:\\d+: (error|warning) \\[([^\\]]+)\\]: .+$");

  /** Without a case: those of {@link DiskProblemsTest}, of an engine, and one that none brings. */
  private static final Set<ProblemCode> WITHOUT_CASE =
      EnumSet.of(
          ProblemCode.NOT_UTF_8,
          ProblemCode.BYTE_ORDER_MARK,
          ProblemCode.FILE_TOO_LARGE,
          ProblemCode.SYMBOLIC_LINK,
          ProblemCode.UNREADABLE,
          ProblemCode.BAD_ASCIIDOC,
          ProblemCode.MISSING_MESSAGE,
          ProblemCode.MISSING_FONT,
          ProblemCode.LOST_PAGE);

  @Test
  void everyCodeHasASectionInTheOrderOfTheCodes() throws IOException {
    List<String> codes = Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList();
    List<String> headings =
        SECTION.matcher(page()).results().map(section -> section.group(1)).toList();
    assertEquals(codes, headings);
  }

  @Test
  void everySectionShowsOneLineOfItsOwnCodeAndSeverity() throws IOException {
    Map<String, String> severities =
        Arrays.stream(ProblemCode.values())
            .collect(toMap(ProblemCode::id, code -> code.severity().word()));
    for (MatchResult section : SECTION.matcher(page()).results().toList()) {
      String code = section.group(1);
      String text = section.group(2);
      String severity = severities.getOrDefault(code, "");
      List<String> shown =
          LINE.matcher(text).results().map(line -> line.group(1) + " " + line.group(2)).toList();
      assertEquals(List.of(severity + " " + code), shown, text);
      assertTrue(text.strip().toLowerCase(Locale.ROOT).startsWith(severity + ". "), text);
    }
  }

  @Test
  void everyLineIsOneThatACasePrints() throws IOException {
    Set<String> printed = new HashSet<>();
    for (Path folder : Cases.all()) {
      printed.addAll(Files.readAllLines(folder.resolve("problems.txt")));
    }
    Set<String> without = WITHOUT_CASE.stream().map(ProblemCode::id).collect(toSet());
    Set<String> unheard = new TreeSet<>();
    for (MatchResult line : LINE.matcher(page()).results().toList()) {
      if (!without.contains(line.group(2)) && !printed.contains(line.group())) {
        unheard.add(line.group());
      }
    }
    assertEquals(Set.of(), unheard);
  }

  private static String page() throws IOException {
    return Files.readString(PAGE).replace("\r\n", "\n");
  }
}
