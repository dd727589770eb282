package org.leaven.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceConfigurationError;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leaven.source.problem.FileProcessingException;

/** An error that no author foresees ends in words, with the file that was worked on. */
class FileProcessingExceptionTest {
  static Stream<Arguments> errors() {
    return Stream.of(
        Arguments.of(new StackOverflowError(), "calls itself without end"),
        Arguments.of(new OutOfMemoryError("Java heap space"), "needs more memory than Java may"),
        Arguments.of(
            new NoClassDefFoundError("org/other/Engine"),
            "the class \"org.other.Engine\" is not on the class path"),
        Arguments.of(new ExceptionInInitializerError("broken"), "a class cannot be used: broken"),
        Arguments.of(new ServiceConfigurationError("x: no y"), "a class cannot be used: x: no y"),
        Arguments.of(
            new AssertionError("1 == 2\n  |"),
            "the work on it ended with java.lang.AssertionError: 1 == 2"));
  }

  private static FileProcessingException failure(String file, Error error) {
    return assertThrows(
        FileProcessingException.class,
        () ->
            FileProcessingException.within(
                file,
                () -> {
                  throw error;
                }));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void everyErrorHasWordsAndItsFile(Error error, String words) {
    String said = String.valueOf(failure("content/p.md", error).getMessage());
    assertTrue(said.startsWith("content/p.md: ") && said.contains(words), said);
    assertTrue(!String.valueOf(failure("", error).getMessage()).startsWith(":"));
  }

  @Test
  void theInnermostFileIsNamedHoweverDeepTheCause() {
    FileProcessingException inner = failure("inner.md", new StackOverflowError());
    Exception wrapped = new IllegalStateException(new RuntimeException(inner));
    assertEquals(inner, FileProcessingException.in(wrapped));
    FileProcessingException outer =
        assertThrows(
            FileProcessingException.class,
            () ->
                FileProcessingException.within(
                    "outer.yaml",
                    () -> {
                      throw inner;
                    }));
    assertEquals(inner, outer);
  }

  @Test
  void anErrorIsFoundBehindWhatAnEngineMakesOfIt() {
    StackOverflowError error = new StackOverflowError();
    assertEquals(
        error, FileProcessingException.errorIn(new IllegalStateException(new IOException(error))));
    assertEquals(
        null, FileProcessingException.errorIn(new IllegalStateException(new IOException("x"))));
  }

  @Test
  void aMacroThatCallsItselfEndsWithStatusThreeAndItsTemplate(@TempDir Path root)
      throws IOException {
    Files.createDirectories(root.resolve("content"));
    Files.createDirectories(root.resolve("templates"));
    Files.writeString(root.resolve("content/kb.yaml"), "id: k\ntitle: K\n");
    Files.writeString(root.resolve("content/p.md"), "type=page\nstatus=published\n~~~~~~\nx\n");
    Files.writeString(
        root.resolve("templates/page.ftl"), "<#macro again><@again/></#macro><@again/>");
    StringWriter err = new StringWriter();
    PrintWriter out = new PrintWriter(new StringWriter());
    int status = Main.run(out, new PrintWriter(err, true), "check", "--source", root.toString());
    assertEquals(3, status, err.toString());
    assertTrue(err.toString().startsWith("leaven: templates/page.ftl: this is nested too deeply"));
    assertTrue(!err.toString().contains("\tat "), err.toString());
  }
}
