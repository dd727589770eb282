package org.leaven.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.tree.Trees;

/** A file that is too much for the memory that Java may use ends in one line of words. */
class LargeImportIT {
  private static final int MEGABYTES = 60;
  private static final String MEMORY = "-Xmx72m";

  @TempDir Path folder;

  /** One line: a beginning, 60 MB of one letter, an end. */
  private Path line(String name, String begin, String end) throws IOException {
    byte[] letters = new byte[1 << 20];
    Arrays.fill(letters, (byte) 'a');
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(begin.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < MEGABYTES; i++) {
        out.write(letters);
      }
      out.write(end.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"r.json | [{\"id\": \" | \"}]", "r.yaml | - id: | ''", "r.csv | id, | ,x"})
  void aLineOf60MegabytesEndsInWords(String name, String begin, String end) throws Exception {
    Path content = Files.createDirectories(folder.resolve("kb/content"));
    Files.writeString(
        content.resolve("kb.yaml"),
        """
        id: k
        title: K
        verdicts: {good: {label: Good, polarity: positive}}
        topics: {shade: {label: Shade}}
        """);
    Files.writeString(folder.resolve("map.yaml"), "entry: {id: {from: id}, name: {from: id}}\n");
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "org.leaven.cli.Main",
                "import",
                line(name, begin, end).toString(),
                "--map",
                folder.resolve("map.yaml").toString(),
                "--source",
                folder.resolve("kb").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still running");
    List<String> said = Files.readAllLines(log);
    assertEquals(3, process.exitValue(), said::toString);
    assertTrue(said.get(0).contains(name + ": "), said::toString);
    assertTrue(said.get(0).contains("needs more memory than Java may take here"), said::toString);
    assertTrue(said.get(0).length() < 500, said::toString);
    assertFalse(said.stream().anyMatch(each -> each.startsWith("\tat ")), said::toString);
    assertEquals(List.of("kb.yaml"), Trees.files(content, ""));
  }
}
