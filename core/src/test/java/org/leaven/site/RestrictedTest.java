package org.leaven.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.Leaven;
import org.leaven.pipeline.BuildReport;

/**
 * Templates run no code in a knowledge base, nor in a site of others that is built restrictedly.
 */
class RestrictedTest {
  private static final String COMMAND =
      "<#assign run=\"freemarker.template.utility.Execute\"?new()>${run(\"touch FILE\")}";

  @TempDir Path folder;

  private void write(String path, String... lines) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
  }

  private Leaven plain(String template) throws IOException {
    write("jbake.properties", "render.index=false", "render.archive=false", "render.feed=false");
    write("templates/page.ftl", template);
    write("content/a.md", "title=A", "type=page", "status=published", "~~~~~~", "Text.");
    return Leaven.of(folder);
  }

  private Leaven knowledge(String template) throws IOException {
    write("jbake.properties", "default.type=page", "default.status=published");
    write("content/kb.yaml", "id: k", "title: K");
    write("content/a.md", "# A");
    write("templates/page.ftl", template);
    return Leaven.of(folder);
  }

  private static void refuses(BuildReport report) {
    assertFalse(report.isGood());
    assertTrue(
        report.problems().toString().contains("templates/page.ftl:1:"),
        () -> report.problems().toString());
  }

  @Test
  void aCommandRunsInAPlainSiteAlone() throws IOException {
    Path file = folder.resolve("ran");
    String command = COMMAND.replace("FILE", file.toString());
    refuses(knowledge(command).check());
    refuses(knowledge(command).build());
    Files.delete(folder.resolve("content/kb.yaml"));
    refuses(plain(command).restricted().check());
    refuses(plain(command).restricted().build());
    assertFalse(Files.exists(file));
    assertEquals(List.of(), plain(command).check().problems());
    assertTrue(Files.exists(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"x\")}",
        "${\"freemarker.template.utility.JythonRuntime\"?new()}",
        "${db?api.class}",
        "${db.class.classLoader}",
        "${db.class.protectionDomain.classLoader}",
        "${db.getClass().getClassLoader().loadClass(\"java.lang.Runtime\")}",
        "${renderer.class}",
        "<#include \"/../../../../../../../etc/passwd\">"
      })
  void noOtherWayLeadsOut(String template) throws IOException {
    refuses(knowledge(template).check());
    Files.delete(folder.resolve("content/kb.yaml"));
    refuses(plain(template).restricted().check());
  }

  @Test
  void enginesThatRunCodeAreRefused() throws IOException {
    Leaven site = plain("").restricted();
    Files.delete(folder.resolve("templates/page.ftl"));
    write("templates/page.gsp", "<% new File('x').delete() %>");
    assertEquals(
        "[templates/page.gsp:1:1: error [missing-engine]: \".gsp\" can run code, which --restricted"
            + " forbids; build without --restricted if you trust all of the site]",
        site.check().problems().toString());
  }
}
