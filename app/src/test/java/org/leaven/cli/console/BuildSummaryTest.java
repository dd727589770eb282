package org.leaven.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.BuildReport;

class BuildSummaryTest {
  @TempDir private Path folder;

  @Test
  void namesDraftsWhereThereAreAny() {
    assertEquals(
        "9 pages, 1 entry, 3 verdicts, 20 links, no problems",
        BuildSummary.of(new BuildReport(9, 0, 1, 3, 20, List.of())));
    assertEquals(
        "9 pages, 1 entry, 3 verdicts, 20 links, 1 draft, no problems",
        BuildSummary.of(new BuildReport(9, 1, 1, 3, 20, List.of())));
    assertEquals(
        "9 pages, 1 entry, 3 verdicts, 20 links, 2 drafts, no problems",
        BuildSummary.of(new BuildReport(9, 2, 1, 3, 20, List.of())));
  }

  @Test
  void aPageWithoutAStatusIsADraft() throws IOException {
    Files.createDirectories(folder.resolve("content"));
    Files.writeString(folder.resolve("content/kb.yaml"), "id: a\ntitle: A\n");
    write("index.md", "status=published\n");
    write("notes.md", "");
    write("later.md", "status=draft\n");
    BuildOptions options = new BuildOptions(folder, "", null);
    assertEquals(2, new Build(options).check().drafts());
    Path output = folder.resolve("target/site");
    assertEquals(2, new Build(options).run(output).drafts());
    assertEquals(2, new Build(options).run(output).drafts(), "when nothing has changed");
  }

  private void write(String name, String status) throws IOException {
    Files.writeString(
        folder.resolve("content/" + name), "title=A\ntype=page\n" + status + "~~~~~~\nText.\n");
  }
}
