package org.leaven.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.shell.Program.Finished;
import org.leaven.tree.Trees;

/** {@code bin/leaven}, which needs a jar that is there by now. */
class LauncherIT {
  private static final Path LAUNCHER = Program.repository().resolve("bin/leaven");
  private static final Path JAR = Program.repository().resolve("target/leaven.jar");

  @TempDir Path temp;
  private Path source;

  @BeforeEach
  void copySource() throws Exception {
    source = Trees.copy(Path.of("src/test/kb/foods-for-gout"), temp.resolve("Küche 1"));
  }

  private Finished run(Path launcher) throws Exception {
    return new Program(List.of(launcher.toString()), source, Map.of()).run("build");
  }

  private static void assertGood(Finished build) {
    assertEquals("", build.err());
    assertTrue(build.out().contains(" → target/site ("), build.out());
    assertEquals(0, build.status());
  }

  @Test
  void aSecondRunOnlyRunsTheJarItFinds() throws Exception {
    FileTime before = Files.getLastModifiedTime(JAR);
    assertGood(run(LAUNCHER));
    assertGood(run(LAUNCHER));
    assertEquals(before, Files.getLastModifiedTime(JAR));
    assertTrue(Files.exists(source.resolve("target/site/index.html")));
  }

  @Test
  void itRunsThroughSymbolicLinks() throws Exception {
    Path link = Files.createSymbolicLink(temp.resolve("a link"), LAUNCHER);
    Path relative = Files.createSymbolicLink(temp.resolve("another"), Path.of("a link"));
    assertGood(run(link));
    assertGood(run(relative));
    Files.delete(link);
    Files.delete(relative);
  }

  @Test
  void itRunsFromAFolderLinkedToFromElsewhere() throws Exception {
    Path bin = Files.createSymbolicLink(temp.resolve("bin"), LAUNCHER.getParent());
    assertGood(run(bin.resolve("leaven")));
    Files.delete(bin);
  }

  @Test
  void optionsForJavaAreTakenFromTheEnvironment() throws Exception {
    Finished version =
        new Program(
                List.of(LAUNCHER.toString()),
                temp,
                Map.of("LEAVEN_OPTS", "-XshowSettings:vm -Xmx200m"))
            .run("--version");
    assertTrue(version.err().contains("Max. Heap Size: 200.00M"), version.err());
    assertTrue(version.out().startsWith("leaven "), version.out());
  }

  @Test
  void aJavaThatIsTooOldIsNamed() throws Exception {
    Path home = Files.createDirectories(temp.resolve("old java"));
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nexit 0\n");
    assertTrue(java.toFile().setExecutable(true));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.24\"\nOS_ARCH=\"x86_64\"\n");
    Finished version =
        new Program(List.of(LAUNCHER.toString()), temp, Map.of("JAVA_HOME", home.toString()))
            .run("--version");
    assertTrue(version.err().startsWith("leaven: this is Java 11.0.24; install"), version.err());
    assertEquals(3, version.status());
  }
}
