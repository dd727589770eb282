package org.leaven.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JBake's {@code --config} and {@code --prop-encoding}, and {@code --only}. */
class SiteOptionsTest {
  private static final String NO_LISTS =
      "render.index=false\nrender.archive=false\nrender.feed=false\n";

  @TempDir Path folder;
  private String said = "";

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @BeforeEach
  void writeSite() throws IOException {
    write("jbake.properties", NO_LISTS + "site.name=one\n");
    write("templates/page.ftl", "${config.site_name}");
    write("content/a.md", "title=A\ntype=page\nstatus=published\n~~~~~~\nText.\n");
  }

  private int run(String command, String... more) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out, true);
    List<String> words = new ArrayList<>(List.of(command, "--source", folder.toString()));
    words.addAll(List.of(more));
    int status = Main.run(writer, writer, words.toArray(String[]::new));
    said = out.toString();
    return status;
  }

  private String built(String... more) throws IOException {
    assertEquals(0, run("build", more), said);
    return Files.readString(folder.resolve("target/site/a.html"));
  }

  @Test
  void anotherFileHasTheSettings() throws IOException {
    String other = folder.resolve("live.properties").toString();
    write("live.properties", NO_LISTS + "site.name=two\n");
    assertEquals("two", built("--config", other));
    assertEquals("one", built());
    assertEquals("two", built("--config", other));
    write("live.properties", NO_LISTS + "site.name=three\n");
    assertEquals("three", built("--config", other));
  }

  @Test
  void aFileOutsideOfTheSiteIsReadAnewToo(@TempDir Path elsewhere) throws IOException {
    Path other = elsewhere.resolve("x.properties");
    Files.writeString(other, NO_LISTS + "site.name=two\n");
    assertEquals("two", built("--config", other.toString()));
    Files.writeString(other, NO_LISTS + "site.name=six\n");
    assertEquals("six", built("--config", other.toString()));
  }

  @Test
  void aProblemNamesTheFileThatWasGiven() throws IOException {
    write("live.properties", NO_LISTS + "render.encoding=UTF-9\n");
    assertEquals(1, run("check", "--config", folder.resolve("live.properties").toString()));
    assertTrue(said.startsWith("live.properties:4:1: error [bad-setting]: render.encoding"), said);
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertEquals(2, run("build", "--config", "no-such.properties"));
    assertTrue(said.contains("--config: there is no file \"no-such.properties\""), said);
  }

  @Test
  void settingsAreReadInTheirEncoding() throws IOException {
    write("jbake.properties", NO_LISTS + "site.name=M\u00FCller\n");
    assertEquals("M\u00FCller", built("--prop-encoding", "ISO-8859-1"));
    assertEquals(1, run("check"));
    assertTrue(
        said.contains("jbake.properties:1:1: error [not-utf-8]: the file is not UTF-8"), said);
    assertTrue(said.contains("--prop-encoding"), said);
    assertEquals(2, run("check", "--prop-encoding", "no-such"));
  }

  @Test
  void partsThatDoNotFitTogetherAreRefused() throws IOException {
    write("content/kb.yaml", "id: a\ntitle: A\n");
    assertEquals(2, run("check", "--only", "audience=a", "--only", "audience=b"), said);
    assertTrue(said.startsWith("leaven: --only: \"audience=b\": name one audience"), said);
  }
}
