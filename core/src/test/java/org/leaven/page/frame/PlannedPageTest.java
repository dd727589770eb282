package org.leaven.page.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.edition.PlannedSite;
import org.leaven.page.view.Page;

/** A page is what its plan says, each time it is made. */
class PlannedPageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "core/src/test/cases/good",
        "core/src/test/cases/former-ids",
        "core/src/test/kb/foods-for-gout",
        "core/src/test/kb/ocha",
        "core/src/test/kb/vorrat",
        "core/src/test/kb/waste-sorting"
      })
  void thePageHasThePathTheTitleAndTheTemplateThatWerePlanned(String folder) throws IOException {
    List<PlannedPage> planned = PlannedSite.of(Path.of(folder)).plan().generated();
    Set<String> templates = new HashSet<>();
    for (PlannedPage each : planned) {
      Page page = each.make();
      assertEquals(each.path(), page.frame().path());
      assertEquals(each.title(), page.frame().title());
      assertEquals(each.type(), page.template());
      assertEquals(page, each.make());
      templates.add(each.type());
    }
    assertTrue(templates.size() > 5, templates::toString);
  }
}
