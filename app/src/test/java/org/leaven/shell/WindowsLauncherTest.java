package org.leaven.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What Windows needs, where none is at hand: names of files, {@code bin/leaven.bat} by its text.
 */
class WindowsLauncherTest {
  private static final Path BATCH = Path.of("bin", "leaven.bat");
  private static final Path SHELL = Path.of("bin", "leaven");
  private static final Pattern GOTO = Pattern.compile("\\b(?:goto |call :)(\\w+)");
  private static final Pattern LABEL = Pattern.compile("(?m)^:(\\w+)$");
  private static final Pattern SET = Pattern.compile("set (?:/p )?\"?(\\w+)=");
  private static final Pattern VALUE = Pattern.compile("(?<![%~])%(\\w+)(?::[^%\\s]+)?%");
  private static final Pattern SWITCH = Pattern.compile("-(?:XX:[+-]?\\w+|Xlog|Dleaven\\.[\\w.]+)");

  /** What Windows itself defines. */
  private static final Set<String> OF_WINDOWS =
      Set.of("JAVA_HOME", "LEAVEN_OPTS", "errorlevel", "random");

  private String written = "";
  private String batch = "";
  private List<String> commands = List.of();

  @BeforeEach
  void read() throws IOException {
    written = Files.readString(BATCH, StandardCharsets.US_ASCII);
    batch = written.replace("\r\n", "\n");
    commands = batch.lines().filter(line -> !line.startsWith("rem ")).toList();
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyLineEndsAsWindowsWantsIt() {
    assertTrue(written.endsWith("\r\n"));
    assertTrue(batch.indexOf('\r') < 0);
    assertEquals(written.length() - batch.length(), batch.lines().count());
  }

  @Test
  void everyJumpHasItsLabelAndEveryLabelItsJump() {
    assertEquals(found(LABEL, batch), found(GOTO, batch));
    assertEquals(LABEL.matcher(batch).results().count(), found(LABEL, batch).size());
  }

  @Test
  void everyValueIsSetBeforeItIsRead() {
    Set<String> set = new TreeSet<>(OF_WINDOWS);
    for (String command : commands) {
      // within one command a value may be made from its last one
      set.addAll(found(SET, command));
      Set<String> read = found(VALUE, command);
      read.removeAll(set);
      assertEquals(Set.of(), read, command);
    }
  }

  /** A bracket in a block's text ends the block, and the rest runs always. */
  @Test
  void blocksAreClosedAndHoldNoOtherBrackets() {
    int depth = 0;
    for (String command : commands) {
      String line = command.strip();
      if (line.equals(")")) {
        depth--;
      } else if (line.endsWith("(")) {
        depth++;
      } else if (depth > 0 && line.startsWith("echo")) {
        assertTrue(line.indexOf('(') < 0 && line.indexOf(')') < 0, line);
      }
      assertTrue(depth >= 0, line);
    }
    assertEquals(0, depth);
  }

  @Test
  void messagesGoToTheErrorStream() {
    List<String> messages =
        commands.stream().map(String::strip).filter(line -> line.startsWith("echo ")).toList();
    assertTrue(messages.size() >= 5, messages::toString);
    assertEquals(
        List.of(),
        messages.stream()
            .filter(line -> !line.startsWith("echo leaven: ") || !line.endsWith(" 1>&2"))
            .toList());
  }

  @Test
  void programGetsAllWordsAndItsStatusIsThatOfTheLauncher() {
    String run = "\"%java%\" %options% %LEAVEN_OPTS% -jar \"%jar%\" %*";
    assertEquals(2, commands.stream().filter(line -> line.endsWith(run)).count());
    int plain = commands.indexOf(run);
    assertEquals("set \"status=%errorlevel%\"", commands.get(plain + 1));
    assertEquals("exit /b %status%", commands.get(commands.size() - 1));
  }

  @Test
  void whatIsSaidAndSetIsThatOfTheLauncherForUnix() throws IOException {
    String shell = Files.readString(SHELL);
    assertEquals(found(SWITCH, shell), found(SWITCH, batch));
    for (String words :
        List.of(
            "no Java found; install a JDK, version 17 or later, or set JAVA_HOME",
            "install a JDK, version 17 or later, or set JAVA_HOME to one",
            "is not built yet, and Maven, which builds it, was not found; install Maven 3.8 or later",
            "this is the first run: the program is built from its sources, once; this takes some"
                + " minutes",
            "built; from now on it only runs")) {
      assertTrue(shell.contains(words) && batch.contains(words), words);
    }
    Matcher statuses = Pattern.compile("exit /b (\\d)").matcher(batch);
    assertEquals(
        Set.of("3"),
        statuses.results().map((MatchResult match) -> match.group(1)).collect(Collectors.toSet()));
  }

  /** Windows has names of devices in every folder, and letters that no name may hold. */
  @Test
  void everyFileCanBeCheckedOutOnWindows() throws IOException {
    Pattern bad =
        Pattern.compile(
            "(?i)(aux|con|prn|nul|com[0-9]|lpt[0-9])(\\..*)?|.*[<>:\"|?*\\\\].*|.*[. ]");
    Set<Path> refused = new TreeSet<>();
    Files.walkFileTree(
        Path.of(""),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes own) {
            Path name = folder.getFileName();
            if (Set.of("target", ".git").contains(name.toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            return visitFile(folder, own);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes own) {
            if (bad.matcher(file.getFileName().toString()).matches()) {
              refused.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    assertEquals(Set.of(), refused);
  }
}
