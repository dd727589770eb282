package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.source.problem.Problem;

class SuppressionsTest {
  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> problems() throws IOException {
    return new Build(new BuildOptions(folder, "", null))
        .check().problems().stream().map(Problem::toString).toList();
  }

  private void accept(String code, String file) throws IOException {
    write(
        "content/kb.yaml",
        "id: k\ntitle: K\naccepted:\n  - code: "
            + code
            + "\n    file: "
            + file
            + "\n    reason: It is so.\n");
  }

  @Test
  void aWarningOfACodeThatIsAlsoAnErrorIsAccepted() throws IOException {
    write("jbake.properties", "default.type=page\ndefault.status=published\n");
    write("content/p.md", "# P\n\n[a][nope]\n\n[^1]: not used\n");
    accept("unknown-link", "content/p.md");
    assertEquals(1, problems().size(), problems().toString());
    assertTrue(problems().get(0).contains("warning [bad-footnote]"));
    accept("bad-footnote", "content/p.md");
    assertTrue(problems().get(0).contains("warning [unknown-link]"));
  }

  @Test
  void anErrorOfSuchACodeStays() throws IOException {
    write("jbake.properties", "default.type=page\ndefault.status=published\n");
    write("content/p.md", "# P\n\n[[nope]]\n");
    accept("unknown-link", "content/p.md");
    assertEquals(1, problems().size(), problems().toString());
    assertTrue(problems().get(0).contains("error [unknown-link]"));
  }

  /** Some warnings are only found while the site is written. */
  @Test
  void aWarningAboutACopiedFileIsAccepted() throws IOException {
    write("jbake.properties", "default.type=page\ndefault.status=published\n");
    write("content/p.md", "# P\n");
    write("assets/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>");
    write("content/kb.yaml", "id: k\ntitle: K\n");
    assertTrue(problems().get(0).startsWith("assets/a.svg:1:"), problems().toString());
    accept("copied-script", "assets/a.svg");
    assertEquals(List.of(), problems());
    accept("copied-script", "assets/b.svg");
    assertEquals(2, problems().size(), problems().toString());
  }
}
