package org.leaven.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.BuildOptions;
import org.leaven.source.Json;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;

/** A program that is killed while it saves leaves each file old or new, and whole. */
class EditorKillTest {
  private static final int KILLS = Integer.getInteger("leaven.kills", 10);
  private static final int MAX_MICROS = 40_000;
  private static final List<Integer> LINES = List.of(1, 200, 5_000);

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // made before each test
  EditorKillTest() {}

  /** A text that shows where it is cut off or mixed with another. */
  private static String version(int number, int lines) {
    return "name: A\n" + ("# version " + number + "\n").repeat(lines) + "summary: B\n";
  }

  private static String picture(int number) {
    String path = "<path d=\"M0 0h" + number + "\"/>";
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
        + path.repeat(2_000)
        + "</svg>";
  }

  /** Saves files and pictures until it is killed, and writes a dot after the first ones. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Editor editor = new Editor(new BuildOptions(Path.of(args[0]), "", null));
    for (int number = 1; ; number++) {
      for (int lines : LINES) {
        String path = "content/foods/e" + lines + ".yaml";
        String opened = editor.answer("open", Json.compact(Map.of("path", path))).json();
        String hash = opened.replaceFirst("(?s).*\"hash\":\"([0-9a-f]+)\".*", "$1");
        String text = version(number, lines);
        Map<String, Object> save = Map.of("path", path, "hash", hash, "text", text);
        check(editor.answer("save", Json.compact(save)));
      }
      byte[] bytes = picture(number).getBytes(StandardCharsets.UTF_8);
      String data = Base64.getEncoder().encodeToString(bytes);
      Map<String, Object> upload =
          Map.of("path", "content/foods/e1.yaml", "name", "p" + number + ".svg", "data", data);
      check(editor.answer("upload", Json.compact(upload)));
      out.print('.');
      out.flush();
    }
  }

  private static void check(EditorResponse reply) throws IOException {
    if (reply.status() != 200) {
      throw new IOException(reply.json());
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            EditorKillTest.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  void aKilledProgramLeavesEachFileOldOrNewAndWhole() throws Exception {
    Path foods = Files.createDirectories(folder.resolve("content/foods"));
    Files.writeString(folder.resolve("content/kb.yaml"), "id: k\ntitle: K\n");
    for (int lines : LINES) {
      Files.writeString(foods.resolve("e" + lines + ".yaml"), version(0, lines));
    }
    long seed = Long.getLong("leaven.seed", new Random().nextLong());
    System.out.println("EditorKillTest: -Dleaven.seed=" + seed);
    Random random = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      Process saving = start();
      try {
        assertEquals('.', saving.getInputStream().read());
        boolean hasEnded = saving.waitFor(random.nextInt(MAX_MICROS), TimeUnit.MICROSECONDS);
        assertTrue(!hasEnded, "it ended by itself");
      } finally {
        saving.destroyForcibly().waitFor();
      }
      checkFiles(foods);
    }
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".svg") && !name.startsWith(".");
  }

  private void checkFiles(Path foods) throws IOException {
    for (int lines : LINES) {
      String text = Files.readString(foods.resolve("e" + lines + ".yaml"));
      String number = text.replaceFirst("(?s)name: A\n# version (\\d+)\n.*", "$1");
      assertEquals(version(Integer.parseInt(number), lines), text);
    }
    try (Stream<Path> all = Files.list(foods)) {
      for (Path own : all.filter(it -> isPicture(it)).toList()) {
        String text = Files.readString(own);
        String width = text.replaceFirst("(?s).*?M0 0h(\\d+).*", "$1");
        assertEquals(picture(Integer.parseInt(width)), text);
      }
    }
    Checked<SourceTree> read = SourceTreeReader.read(folder);
    assertEquals(List.of(), read.problems(), "what was being written is no part of the sources");
    assertEquals(LINES.size() + 1, read.value().data().size());
  }
}
