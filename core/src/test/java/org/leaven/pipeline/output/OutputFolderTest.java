package org.leaven.pipeline.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.EditorSupportFiles;

class OutputFolderTest {
  @TempDir Path temp;
  private Path root;
  private Path output;

  @BeforeEach
  void makeSources() throws IOException {
    root = Files.createDirectories(temp.resolve("a b/Rückgrat"));
    Files.createDirectories(root.resolve("content"));
    output = root.resolve("target/site");
  }

  static Stream<FolderSwap> swaps() {
    return Stream.of(FolderSwap.bestHere(), FolderSwap.IN_TWO_STEPS);
  }

  private OutputFolder open(FolderSwap swap) throws IOException {
    return OutputFolder.open(output, root, List.of(root.resolve("content")), swap);
  }

  private OutputFolder open() throws IOException {
    return open(FolderSwap.bestHere());
  }

  private void build(String text) throws IOException {
    build(text, FolderSwap.bestHere());
  }

  private void build(String text, FolderSwap swap) throws IOException {
    try (OutputFolder folder = open(swap)) {
      Files.createDirectories(folder.staging().resolve("topics"));
      Files.writeString(folder.staging().resolve("index.html"), text);
      Files.writeString(folder.staging().resolve("topics/" + text + ".html"), text);
      folder.swap();
    }
  }

  private Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return tree;
  }

  private List<String> beside() throws IOException {
    try (Stream<Path> files = Files.list(output.getParent())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String refusal() {
    return refusal(output);
  }

  private String refusal(Path folder) {
    OutputException refused =
        assertThrows(
            OutputException.class,
            () -> OutputFolder.open(folder, root, List.of(root.resolve("content"))).close());
    return refused.getReason();
  }

  @Test
  void aFirstBuildMakesTheOutput() throws IOException {
    build("one");
    assertEquals(
        List.of(".leaven", "index.html", "topics/one.html"), List.copyOf(tree(output).keySet()));
    assertEquals(List.of(".site.leaven.lock", "site"), beside());
  }

  @ParameterizedTest
  @MethodSource("swaps")
  void theNextBuildReplacesTheWholeOutput(FolderSwap swap) throws IOException {
    build("one", swap);
    build("two", swap);
    assertEquals(
        List.of(".leaven", "index.html", "topics/two.html"), List.copyOf(tree(output).keySet()));
    assertEquals("two", Files.readString(output.resolve("index.html")));
    assertEquals(List.of(".site.leaven.lock", "site"), beside());
  }

  @Test
  void aBuildThatIsNotPublishedLeavesTheLastOutput() throws IOException {
    build("one");
    Map<String, String> before = tree(output);
    try (OutputFolder folder = open()) {
      Files.writeString(folder.staging().resolve("index.html"), "half");
    }
    assertEquals(before, tree(output));
    assertEquals(List.of(".site.leaven.lock", "site"), beside());
  }

  @Test
  void aBuildThatFailsLeavesTheLastOutput() throws IOException {
    build("one");
    Map<String, String> before = tree(output);
    assertThrows(
        IOException.class,
        () -> {
          try (OutputFolder folder = open()) {
            Files.writeString(folder.staging().resolve("index.html"), "half");
            throw new IOException("no space left on device");
          }
        });
    assertEquals(before, tree(output));
    assertEquals(List.of(".site.leaven.lock", "site"), beside());
  }

  @Test
  void aSwapThatFailsLeavesTheLastOutput() throws IOException {
    build("one");
    Map<String, String> before = tree(output);
    FolderSwap broken =
        (replacement, place, old) -> {
          throw new IOException("input/output error");
        };
    assertThrows(IOException.class, () -> build("two", broken));
    assertEquals(before, tree(output));
    assertEquals(List.of(".site.leaven.lock", "site"), beside());
  }

  @Test
  void theMarkIsTheSameInEveryBuild() throws IOException {
    build("one");
    String first = Files.readString(output.resolve(".leaven"));
    build("two");
    assertEquals(first, Files.readString(output.resolve(".leaven")));
  }

  @Test
  void anEmptyFolderIsTaken() throws IOException {
    Files.createDirectories(output);
    build("one");
    assertEquals("one", Files.readString(output.resolve("index.html")));
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path real = Files.createDirectories(temp.resolve("elsewhere/site"));
    Files.createDirectories(output.getParent());
    Files.createSymbolicLink(output, real);
    build("one");
    build("two");
    assertTrue(Files.isSymbolicLink(output));
    assertEquals("two", Files.readString(real.resolve("index.html")));
  }

  @Test
  void aFolderOfOthersIsRefusedAndNotTouched() throws IOException {
    Files.createDirectories(output);
    Files.writeString(output.resolve("thesis.txt"), "years of work");
    assertEquals(
        "the folder has files in it that are not Leaven's; empty it, or name another one",
        refusal());
    assertEquals(Map.of("thesis.txt", "years of work"), tree(output));
    assertEquals(List.of("site"), beside());
  }

  @Test
  void aFolderWithSomebodyElsesMarkIsRefused() throws IOException {
    Files.createDirectories(output);
    Files.writeString(output.resolve(".leaven"), "sourdough, 500 g");
    assertTrue(refusal().contains("not Leaven's"));
  }

  @Test
  void aFileIsRefused() throws IOException {
    Files.createDirectories(output.getParent());
    Files.writeString(output, "x");
    assertEquals("the output is a file, not a folder", refusal());
    assertEquals("x", Files.readString(output));
  }

  @Test
  void aLinkToNowhereIsRefused() throws IOException {
    Files.createDirectories(output.getParent());
    Files.createSymbolicLink(output, temp.resolve("nowhere"));
    assertEquals("the output is a link that leads nowhere", refusal());
  }

  @Test
  void theFolderOfTheSourcesIsRefused() {
    String reason = "the source files are in this folder; write the output to another one";
    assertEquals(reason, refusal(root));
    assertEquals(reason, refusal(temp));
    assertEquals(reason, refusal(root.resolve("target/..")));
  }

  @Test
  void aFolderThatIsReadWholeIsRefusedAndNothingIsMadeInIt() throws IOException {
    assertTrue(refusal(root.resolve("content")).contains("read whole"));
    assertTrue(refusal(root.resolve("content/deep/site")).contains("read whole"));
    assertEquals(Map.of(), tree(root));
    assertFalse(Files.exists(root.resolve("content/deep")));
  }

  @Test
  void aFolderThatWillBeReadOnceItIsThereIsRefused() {
    List<Path> inputs = List.of(root.resolve("assets"));
    assertThrows(
        OutputException.class, () -> OutputFolder.open(root.resolve("assets"), root, inputs));
    assertFalse(Files.exists(root.resolve("assets")));
  }

  @Test
  void aFolderInAFileIsRefused() throws IOException {
    Files.writeString(temp.resolve("file"), "text");
    assertTrue(refusal(temp.resolve("file/site")).contains("this is a file"));
  }

  @Test
  void theTopOfTheFileSystemIsRefused() {
    assertEquals("the top of a file system cannot be an output", refusal(temp.getRoot()));
  }

  @Test
  void aSecondBuildSaysWhoIsWritingAndStops() throws IOException {
    build("one");
    try (OutputFolder first = open()) {
      assertEquals(
          "another build (process " + ProcessHandle.current().pid() + ") is writing this output",
          refusal());
      Files.writeString(first.staging().resolve("index.html"), "first");
      first.swap();
    }
    assertEquals("first", Files.readString(output.resolve("index.html")));
    build("two");
    assertEquals("two", Files.readString(output.resolve("index.html")));
  }

  @Test
  void whatAKilledBuildLeftIsClearedAway() throws IOException {
    build("one");
    StagingFolder killed = new StagingFolder(output.toRealPath());
    killed.prepare();
    Files.writeString(killed.staging().resolve("index.html"), "half");

    build("two");

    assertEquals("two", Files.readString(output.resolve("index.html")));
    assertEquals(List.of(".site.leaven.lock", "site"), beside());
  }

  @Test
  void aBuildKilledBetweenTheTwoStepsOfASwapIsTakenBack() throws IOException {
    build("one");
    Map<String, String> before = tree(output);
    StagingFolder killed = new StagingFolder(output.toRealPath());
    killed.prepare();
    Files.move(output, killed.old());

    open().close();

    assertEquals(before, tree(output));
    assertEquals(List.of(".site.leaven.lock", "site"), beside());
  }

  @Test
  void aBuildKilledAfterTheSwapKeepsTheNewOutput() throws IOException {
    build("one");
    StagingFolder killed = new StagingFolder(output.toRealPath());
    killed.prepare();
    Files.writeString(killed.staging().resolve("index.html"), "new");
    OwnershipMarker.put(killed.staging(), "");
    FolderSwap.bestHere().exchange(killed.staging(), output, killed.old());

    open().close();

    assertEquals("new", Files.readString(output.resolve("index.html")));
    assertEquals(List.of(".site.leaven.lock", "site"), beside());
  }

  @Test
  void aWorkplaceThatIsNotLeavensIsRefusedAndNotTouched() throws IOException {
    Path foreign = Files.createDirectories(output.resolveSibling(".site.leaven"));
    Files.writeString(foreign.resolve("thesis.txt"), "years of work");
    assertTrue(refusal().contains("this is not Leaven's"));
    assertEquals(Map.of("thesis.txt", "years of work"), tree(foreign));
  }

  @Test
  void foldersChangePlacesInOneStepOrNotAtAll() throws IOException {
    Path one = Files.createDirectories(temp.resolve("eins"));
    Path other = Files.createDirectories(temp.resolve("größer"));
    Files.writeString(one.resolve("one"), "1");
    Files.writeString(other.resolve("other"), "2");
    boolean exchanged = AtomicExchange.of(one, other);
    assertEquals(exchanged, Files.exists(one.resolve("other")));
    assertEquals(exchanged, Files.exists(other.resolve("one")));
  }

  @Test
  void anExchangeWithNothingIsAnError() {
    assertThrows(
        IOException.class,
        () -> {
          if (!AtomicExchange.of(temp.resolve("no"), temp.resolve("nothing"))) {
            throw new IOException("not supported here");
          }
        });
  }

  /** Where a build keeps its lock, others may have put a link to something of theirs. */
  @Test
  void aLockThatIsALinkIsRefusedAndWhatItLeadsToIsNotTouched() throws IOException {
    Files.createDirectories(output.getParent());
    Path theirs = Files.writeString(temp.resolve("theirs.txt"), "precious");
    Path lock = output.resolveSibling(".site.leaven.lock");
    for (Path target : List.of(theirs, temp.resolve("nothing"))) {
      Files.createSymbolicLink(lock, target);
      assertTrue(fault().contains(lock + ": this is a symbolic link"), fault());
      Files.delete(lock);
    }
    assertEquals("precious", Files.readString(theirs));
    assertFalse(Files.exists(temp.resolve("nothing")));
    Files.createDirectory(lock);
    assertTrue(fault().contains(lock + ": a file has to be written here"), fault());
  }

  private String fault() {
    return String.valueOf(assertThrows(IOException.class, this::open).getMessage());
  }

  @Test
  void aPipeForALockHasItsOwnWords() throws Exception {
    Files.createDirectories(output.getParent());
    Path lock = output.resolveSibling(".site.leaven.lock");
    Assumptions.assumeTrue(File.separatorChar == '/');
    assertEquals(0, new ProcessBuilder("mkfifo", lock.toString()).start().waitFor());
    assertTrue(fault().contains("this is a pipe or a device; remove it"), fault());
  }

  @Test
  void aCacheThatIsALinkIsReplacedAndWhatItLeadsToIsNotTouched() throws IOException {
    Files.writeString(root.resolve("content/kb.yaml"), "id: k\ntitle: K\n");
    Files.createDirectories(output.getParent());
    Path theirs = Files.writeString(temp.resolve("theirs.txt"), "precious");
    Path cache = output.resolveSibling(".site.leaven.cache");
    Files.createSymbolicLink(cache, theirs);
    Files.createSymbolicLink(cache.resolveSibling(cache.getFileName() + ".new"), theirs);
    assertTrue(new Build(new BuildOptions(root, "", null)).run(output).isGood());
    assertEquals("precious", Files.readString(theirs));
    assertTrue(Files.isRegularFile(cache, LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void schemasAreNotWrittenThroughLinks() throws IOException {
    Files.writeString(root.resolve("content/kb.yaml"), "id: k\ntitle: K\n");
    Path theirs = Files.writeString(temp.resolve("theirs.txt"), "precious");
    Path folder = Files.createDirectories(root.resolve(".schema"));
    Files.createSymbolicLink(folder.resolve("kb.schema.json"), theirs);
    assertThrows(FileSystemException.class, () -> EditorSupportFiles.write(root, folder));
    assertEquals("precious", Files.readString(theirs));
    Path linked = Files.createSymbolicLink(root.resolve("linked"), temp);
    assertThrows(FileSystemException.class, () -> EditorSupportFiles.write(root, linked));
    assertFalse(Files.exists(temp.resolve("kb.schema.json")));
  }
}
