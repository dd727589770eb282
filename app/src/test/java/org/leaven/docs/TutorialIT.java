package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that lead an author by the hand, followed to the letter, answer as they say. */
class TutorialIT {
  @TempDir Path folder;

  @Test
  void everyStepOfTheTutorialAnswersAsShown() throws Exception {
    HandwrittenManualPage page = new HandwrittenManualPage(folder).follow("tutorial.md");
    assertEquals(page.shown(), page.answered());
    assertTrue(page.files() > 0 && !page.shown().isEmpty(), "nothing was tried");
    Path site = page.here().resolve("target/site");
    assertTrue(Files.readString(site.resolve("index.html")).contains("Look it up before"));
    assertTrue(Files.isRegularFile(site.resolve("house-rules.html")));
  }

  @Test
  void whatInitMakesBuildsAsShown() throws Exception {
    HandwrittenManualPage page = new HandwrittenManualPage(folder).follow("authoring.md");
    assertEquals(page.shown(), page.answered());
    assertTrue(Files.isRegularFile(folder.resolve("glue/target/site/glues/white-glue.html")));
  }
}
