package org.leaven.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.edition.OddKnowledgeBase;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;
import org.leaven.pipeline.Edition;

/** Knowledge bases of other kinds, scripts and languages say in each edition what they should. */
class AgreementTest {
  private static void build(Path from, Path to) throws IOException {
    Set<Edition> all = Edition.meant(Set.of(Edition.ALL));
    BuildReport report = new Build(new BuildOptions(from, "", null, all, "")).run(to);
    assertTrue(report.isGood(), report.problems().toString());
  }

  @TestFactory
  Stream<DynamicTest> otherKnowledgeBasesAgreeWithThemselves(@TempDir Path folder) {
    return Stream.of(".", "core/src/test/kb/foods-for-gout", "core/src/test/kb/vorrat")
        .map(
            other ->
                DynamicTest.dynamicTest(
                    other, () -> agrees(Path.of(other), folder.resolve("kb" + other.length()))));
  }

  @TestFactory
  Stream<DynamicTest> everyLetterAgreesWithItself(@TempDir Path folder) {
    return Stream.of(
            OddKnowledgeBase.ACCENTS,
            OddKnowledgeBase.ARABIC,
            OddKnowledgeBase.HEBREW,
            OddKnowledgeBase.CHINESE)
        .map(
            words ->
                DynamicTest.dynamicTest(
                    words.language(),
                    () -> {
                      Path from = folder.resolve(words.language());
                      agrees(OddKnowledgeBase.write(from, words, 5), from.resolve("out"));
                    }));
  }

  private static void agrees(Path from, Path to) throws IOException {
    build(from, to.resolve("site"));
    Verification.Outcome outcome =
        new Verification(from).run(to.resolve("site"), to.resolve("editions"));
    assertEquals(List.of(), outcome.findings());
    assertTrue(outcome.pages() > 10);
  }
}
