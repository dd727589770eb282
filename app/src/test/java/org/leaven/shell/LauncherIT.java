package org.leaven.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    source = Trees.copy(Path.of("core/src/test/kb/foods-for-gout"), temp.resolve("Küche 1"));
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
  void aFolderThatWasMovedStartsFromItsArchiveAgain() throws Exception {
    Path first = release("first");
    assertTrue(classesFromArchive(first) > 20);
    Path second = Files.move(first, temp.resolve("second"));
    assertTrue(classesFromArchive(second) > 20);
    FileTime made = Files.getLastModifiedTime(archives(second).get(0));
    assertTrue(classesFromArchive(second) > 20);
    assertEquals(List.of(made), times(archives(second)));
  }

  @Test
  void anArchiveOfAnotherJarIsReplaced() throws Exception {
    Path folder = release("folder");
    Path other = folder.resolve("lib/leaven-other-java.jsa");
    Files.writeString(other, "an archive");
    Files.writeString(other.resolveSibling(other.getFileName() + ".for"), "7 elsewhere/leaven.jar");
    assertTrue(classesFromArchive(folder) > 20);
    Path jar = folder.resolve("lib/leaven.jar");
    FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    new ProcessBuilder("jar", "--update", "--file", jar.toString(), "-C", source.toString(), ".")
        .start()
        .waitFor();
    Files.setLastModifiedTime(jar, old);
    assertTrue(classesFromArchive(folder) > 20);
    assertEquals(1, archives(folder).size());
  }

  /** A release, unpacked into a folder of that name. */
  private Path release(String name) throws Exception {
    Path folder = temp.resolve(name);
    Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("lib"));
    Files.copy(LAUNCHER, folder.resolve("bin/leaven"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(JAR, folder.resolve("lib/leaven.jar"));
    return folder;
  }

  private static List<Path> archives(Path release) throws Exception {
    try (Stream<Path> files = Files.list(release.resolve("lib"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).sorted().toList();
    }
  }

  private static List<FileTime> times(List<Path> files) throws Exception {
    List<FileTime> times = new ArrayList<>();
    for (Path file : files) {
      times.add(Files.getLastModifiedTime(file));
    }
    return times;
  }

  /** How many of Leaven's own classes come from the archive when it tells its version. */
  private long classesFromArchive(Path release) throws Exception {
    Path log = temp.resolve("classes.log");
    Program launcher = new Program(List.of(release + "/bin/leaven"), temp, Map.of());
    String option = "-Xlog:class+load=info:file=" + log;
    assertEquals(0, launcher.with("LEAVEN_OPTS", option).run("--version").status());
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.matches(".* org\\.leaven\\..*shared objects file.*"))
          .count();
    }
  }

  @Test
  void aJavaThatOnlyStartsAnotherIsAskedWhereThatIs() throws Exception {
    Path folder = release("folder");
    Path real = Path.of(System.getProperty("java.home"));
    Program launcher = new Program(List.of(folder + "/bin/leaven"), temp, Map.of());
    script("shim/bin/java", "exec '" + real + "/bin/java' \"$@\"\n");
    Path home = temp.resolve("shim");
    assertEquals(0, launcher.with("JAVA_HOME", home.toString()).run("--version").status());
    assertEquals(1, archives(folder).size());

    script(
        "shim/bin/java",
        "echo '    java.home = /none' >&2\necho '    java.specification.version = 1.8' >&2\n");
    Finished old = launcher.with("JAVA_HOME", home.toString()).run("--version");
    assertTrue(old.err().startsWith("leaven: this is Java 1.8; install"), old.err());
    assertEquals(3, old.status());

    script("shim/bin/java", "echo 'no version is set' >&2\nexit 126\n");
    Finished none = launcher.with("JAVA_HOME", home.toString()).run("--version");
    assertTrue(none.err().contains(" does not run; install a JDK"), none.err());
    assertTrue(none.err().contains("no version is set"), none.err());
    assertEquals(3, none.status());
  }

  private Path script(String name, String commands) throws Exception {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + commands);
    assertTrue(file.toFile().setExecutable(true));
    return file;
  }

  @Test
  void theFirstRunTellsWhatItDoesAndThatItIsOnce() throws Exception {
    Path clone = temp.resolve("Küche 2");
    Files.createDirectories(clone.resolve("bin"));
    Files.copy(LAUNCHER, clone.resolve("bin/leaven"), StandardCopyOption.COPY_ATTRIBUTES);
    Program launcher =
        new Program(List.of(clone + "/bin/leaven"), clone, Map.of())
            .with("PATH", temp.resolve("tools") + ":" + System.getenv("PATH"));

    script("tools/mvn", "touch target/leaven.jar\necho '[ERROR] No compiler here'\nexit 1\n");
    Finished failed = launcher.run("--version");
    assertEquals(3, failed.status());
    assertTrue(
        failed.err().contains("\n[ERROR] No compiler here\nleaven: the jar could not be built"));

    script("tools/mvn", "echo 'JAVA_HOME is wrong'\nexit 1\n");
    Finished other = launcher.run("--version");
    assertTrue(
        other.err().contains("\nJAVA_HOME is wrong\nleaven: the jar could not"), other.err());

    script(
        "tools/mvn",
        """
        for file in $(seq 120); do echo "[INFO] Downloaded from central: $file.jar (1 kB)"; done
        echo '[INFO] --- compiler:3.14.1:compile (default-compile) @ leaven ---'
        echo '[INFO] --- shade:3.6.2:shade (default) @ leaven ---'
        cp '%s' target/leaven.jar
        """
            .formatted(JAR));
    Finished built = launcher.run("--version");
    assertEquals(
        """
        leaven: this is the first run: the program is built from its sources, once; this takes some minutes
        leaven: downloading libraries, 50 files so far …
        leaven: downloading libraries, 100 files so far …
        leaven: compiling the program …
        leaven: packing the jar …
        leaven: built; from now on it only runs
        """,
        built.err());
    assertTrue(built.out().startsWith("leaven "), built.out());
    assertEquals("", launcher.run("--version").err());
  }

  @Test
  void gitChangesNoLineEndsHoweverItIsSet() throws Exception {
    Path clone = Files.createDirectories(temp.resolve("clone"));
    List<String> files = List.of(".gitattributes", "bin/leaven", "bin/leaven.bat");
    for (String file : files) {
      Files.createDirectories(clone.resolve(file).getParent());
      Files.copy(Program.repository().resolve(file), clone.resolve(file));
    }
    Program git = new Program(List.of("git", "-c", "core.autocrlf=true"), clone, Map.of());
    assertEquals(0, git.run("init", "--quiet").status());
    assertEquals(0, git.run("add", ".").status());
    for (String file : files) {
      Files.delete(clone.resolve(file));
    }
    assertEquals(0, git.run("checkout-index", "--all").status());
    for (String file : files) {
      Path original = Program.repository().resolve(file);
      assertEquals(-1, Files.mismatch(original, clone.resolve(file)), file);
    }
    assertFalse(Files.readString(LAUNCHER).contains("\r"));
    assertFalse(Files.readString(clone.resolve("bin/leaven.bat")).matches("(?s).*[^\r]\n.*"));
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
