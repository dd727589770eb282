package org.leaven.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;

/**
 * A folder below {@code src/test/cases} is a knowledge base and, in {@code problems.txt}, all there
 * is to say about it, to the letter. {@code -Dleaven.goldens=write} writes down what is said now.
 */
class CasesTest {
  /** What {@code SourceTreeReaderTest} brings about, since such files are better not committed. */
  private static final Set<ProblemCode> OF_THE_DISK =
      EnumSet.of(
          ProblemCode.NOT_UTF_8,
          ProblemCode.BYTE_ORDER_MARK,
          ProblemCode.FILE_TOO_LARGE,
          ProblemCode.SYMBOLIC_LINK,
          ProblemCode.UNREADABLE);

  static Stream<Path> folders() {
    return Cases.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("folders")
  void saysWhatIsWrong(Path folder) throws IOException {
    String said =
        String.join("\n", Cases.problems(folder).stream().map(Problem::toString).toList());
    Path golden = folder.resolve("problems.txt");
    if ("write".equals(System.getProperty("leaven.goldens"))) {
      Files.writeString(golden, said.isEmpty() ? "" : said + "\n");
    }
    assertEquals(Files.readString(golden).strip(), said, folder.toString());
  }

  @Test
  void everyCodeHasACase() {
    Set<ProblemCode> missing = EnumSet.allOf(ProblemCode.class);
    missing.removeAll(OF_THE_DISK);
    missing.remove(ProblemCode.MISSING_MESSAGE); // WordsReaderTest, since the messages change
    missing.remove(ProblemCode.BAD_ASCIIDOC); // AsciidocIT, since its engine is not in Leaven
    missing.remove(ProblemCode.MISSING_FONT); // PdfTest, since a check writes no editions
    missing.remove(ProblemCode.LOST_PAGE); // no source can bring it about, only a fault of ours
    for (Path folder : Cases.all()) {
      Cases.problems(folder).forEach(problem -> missing.remove(problem.code()));
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void aDozenFaultsInOneFileAreTwelveProblems() {
    List<Problem> problems = Cases.problems(Path.of("core/src/test/cases/dozen-faults"));
    assertEquals(12, problems.stream().map(Problem::code).distinct().count());
    assertEquals(12, problems.size());
    assertTrue(problems.stream().allMatch(own -> own.at().path().endsWith("plank.yaml")));
  }
}
