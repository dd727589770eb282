package org.leaven.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report counts what there is, and names what is wrong. */
class ReportMojoTest {
  private static String report(Path source) throws Exception {
    StringBuilder text = new StringBuilder();
    Sink sink =
        (Sink)
            Proxy.newProxyInstance(
                Sink.class.getClassLoader(),
                new Class<?>[] {Sink.class},
                (proxy, method, words) -> {
                  switch (method.getName()) {
                    case "text" -> text.append(words[0]);
                    case "tableCell_", "tableHeaderCell_" -> text.append(" | ");
                    case "tableRow_", "paragraph_", "sectionTitle2_" -> text.append('\n');
                    default -> {}
                  }
                  return null;
                });
    of(source).generate(sink, Locale.ROOT);
    return text.toString();
  }

  private static ReportMojo of(Path source) throws ReflectiveOperationException {
    ReportMojo mojo = new ReportMojo();
    Field field = ReportMojo.class.getDeclaredField("source");
    field.setAccessible(true);
    field.set(mojo, source.toFile());
    return mojo;
  }

  @Test
  void keepMovingIsCounted() throws Exception {
    String report = report(Path.of("").toAbsolutePath());
    assertTrue(report.contains("38 entries, 46 verdicts"), report);
    assertTrue(report.contains("No problems."), report);
    assertTrue(report.contains("General back pain | 9 | 7 | "), report);
    assertTrue(report.contains("Lower back pain | 7 | 7 | "), report);
    assertTrue(report.contains("cite a source | 30 of 30 | "), report);
    assertTrue(report.contains("Burpees | Not listed | Worst | "), report);
  }

  @Test
  void problemsAreNamedWithTheirPlaces(@TempDir Path folder) throws Exception {
    write(
        folder,
        "kb.yaml",
        """
        id: a
        title: A
        verdicts: {b: {label: B, polarity: neutral}}
        topics: {t: {label: T}}
        """);
    write(folder, "e.yaml", "name: E\nverdicts: {u: b}\n");
    String report = report(folder);
    assertTrue(report.contains("content/e.yaml:2:12 | error | unknown-topic | "), report);
  }

  @Test
  void whereThereIsNoContentThereIsNoReport(@TempDir Path folder) throws Exception {
    assertFalse(of(folder).canGenerateReport());
    Files.createDirectories(folder.resolve("content"));
    assertTrue(of(folder).canGenerateReport());
  }

  @Test
  void aloneItSaysWhereItBelongs(@TempDir File folder) throws Exception {
    ReportMojo mojo = of(folder.toPath());
    MojoExecutionException told =
        Assertions.assertThrows(MojoExecutionException.class, mojo::execute);
    assertEquals(
        "this is a report: name it among the <reporting> plugins, and run mvn site",
        told.getMessage());
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(folder.resolve("content").resolve(name), text);
  }
}
