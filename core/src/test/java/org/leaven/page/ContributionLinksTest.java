package org.leaven.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;

/** The links to edit a page and to report a mistake, with the settings of the author. */
class ContributionLinksTest {
  @TempDir Path root;

  private String built(String settings, String page) throws IOException {
    write("jbake.properties", "default.type=page\ndefault.status=published\n" + settings);
    write("content/kb.yaml", "id: k\ntitle: K\n");
    write("content/notes/ä & b.md", "title=A & B?\n~~~~~~\nText.\n");
    Path output = root.resolve("target/site");
    assertEquals(List.of(), new Build(new BuildOptions(root, "", null)).run(output).problems());
    return Files.readString(output.resolve(page));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  @Test
  void aPageLeadsToItsFileAndToAReport() throws IOException {
    String settings =
        """
        kb.edit-url=https://git.example/me/k/edit/main/{source}
        kb.report-url=mailto:me@example.org?subject={title}%20({page})
        """;
    String page = built(settings, "notes/ä & b.html");
    String home = Files.readString(root.resolve("target/site/index.html"));
    assertAll(
        () -> assertTrue(page.contains("/edit/main/content/notes/%C3%A4%20%26%20b.md\">"), page),
        () ->
            assertTrue(page.contains("?subject=A%20%26%20B%3F%20(notes/%C3%A4%20%26%20b.html)\">")),
        () -> assertFalse(home.contains("git.example"), "made from no file of its own"),
        () -> assertTrue(home.contains("?subject=K%20(index.html)\">"), home));
  }

  @Test
  void withoutSettingsThereAreNone() throws IOException {
    assertFalse(built("", "notes/ä & b.html").contains("contribution"));
  }
}
