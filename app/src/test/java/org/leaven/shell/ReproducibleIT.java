package org.leaven.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.shell.Program.Finished;
import org.leaven.tree.Trees;

/** Same sources, same bytes: on any path, time zone, locale, file order, number of cores, JDK. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReproducibleIT {
  private static final List<Path> SOURCES =
      List.of(Path.of(""), Path.of("core/src/test/kb/foods-for-gout"));

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private Path temp;
  private List<Map<String, String>> expected;

  /** Checksums of the documents for paper: those of each source, over and over. */
  private final List<String> papers = new ArrayList<>();

  @BeforeAll
  void buildOnce(@TempDir Path folder) throws Exception {
    temp = folder;
    expected = trees(Program.jar(), "plain");
    expected.forEach(tree -> assertTrue(tree.size() > 20, tree::toString));
  }

  /** The trees that a program makes of copies of all sources in a folder of that name. */
  private List<Map<String, String>> trees(Program program, String name) throws Exception {
    List<Map<String, String>> trees = new ArrayList<>();
    for (Path source : SOURCES) {
      Path copy = shuffledCopy(source, temp.resolve(name).resolve("kb " + trees.size()));
      Finished build = program.in(copy).run("build", "--editions", "site,pdf");
      assertEquals("", build.err());
      assertEquals(0, build.status());
      papers.add(Trees.checksums(copy.resolve("target/editions")).toString());
      assertEquals(papers.get(trees.size()), papers.get(papers.size() - 1));
      trees.add(Trees.checksums(copy.resolve("target/site")));
    }
    return trees;
  }

  /** A copy whose files were made in any order and at any time; with a page of an unusual name. */
  private Path shuffledCopy(Path source, Path copy) throws IOException {
    List<String> files = new ArrayList<>(Trees.files(source.resolve("content"), ""));
    Collections.shuffle(files, random);
    for (String file : files) {
      Path target = copy.resolve("content").resolve(file);
      Files.createDirectories(target.getParent());
      Files.copy(source.resolve("content").resolve(file), target);
      Instant anyTime = Instant.ofEpochSecond(random.nextInt());
      Files.setLastModifiedTime(target, FileTime.from(anyTime));
    }
    Files.writeString(
        copy.resolve("content/größe.md"),
        "title=Größe\ntype=page\nstatus=published\n~~~~~~\nI i ı İ ß\n");
    return copy;
  }

  private void assertSame(Program program, String name) throws Exception {
    List<Map<String, String>> trees = trees(program, name);
    for (int i = 0; i < trees.size(); i++) {
      assertEquals(expected.get(i), trees.get(i), "seed " + seed + ", source " + i);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Pacific/Kiritimati, tr_TR.UTF-8, tr, 1",
    "America/St_Johns, de_DE.UTF-8, de, 2",
    "Asia/Kathmandu, C, ar, 7"
  })
  void anyPlaceTimeZoneLanguageFileOrderAndNumberOfCores(
      String zone, String locale, String language, int cores) throws Exception {
    Program program =
        launcher()
            .with(
                "LEAVEN_OPTS",
                "-Duser.language=%s -XX:ActiveProcessorCount=%d".formatted(language, cores))
            .with("TZ", zone)
            .with("LANG", locale)
            .with("LC_ALL", locale);
    assertSame(program, "Rücken " + language);
  }

  private static Program launcher() {
    Path script = Program.repository().resolve("bin/leaven");
    return new Program(List.of(script.toString()), Program.repository(), Map.of());
  }

  @Test
  void namesThatCannotBeReadAreToldAndNotPassedOver() throws Exception {
    Path copy = shuffledCopy(SOURCES.get(1), temp.resolve("ascii"));
    Finished build = Program.jar().with("LC_ALL", "C").in(copy).run("build");
    assertTrue(build.err().contains("error [unreadable]: this name"), build.err());
    assertEquals(1, build.status());
  }

  @Test
  void aSecondBuildOverTheFirst() throws Exception {
    Path copy = shuffledCopy(SOURCES.get(1), temp.resolve("twice"));
    for (int build = 0; build < 2; build++) {
      assertEquals(0, Program.jar().in(copy).run("build").status());
      assertEquals(expected.get(1), Trees.checksums(copy.resolve("target/site")));
    }
  }

  @Test
  void anotherJava() throws Exception {
    Set<Path> others = Javas.others();
    Assumptions.assumeFalse(others.isEmpty(), "no other JDK was found");
    for (Path java : others) {
      assertSame(Program.jar(java), "jdk" + java.hashCode());
    }
  }
}
