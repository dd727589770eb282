package org.leaven.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code translate} says, and what {@code check} says of translations. */
class TranslateCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void makeTheKnowledgeBase() throws IOException {
    Files.createDirectories(folder.resolve("content/foods"));
    Files.writeString(
        folder.resolve("content/kb.yaml"),
        """
        id: k
        title: K
        languages: [en, de]
        nouns: {entry: food, entries: foods}
        verdicts: {good: {label: Good, polarity: positive}}
        topics: {gout: {label: Gout}}
        """);
    Files.writeString(
        folder.resolve("content/foods/bean.yaml"),
        "name: Bean\nverdicts: {gout: {verdict: good}}\n");
  }

  private String run(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLineFactory.all()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .execute(arguments);
    return out.toString();
  }

  private String translate(String language) {
    return run("translate", "--to", language, "--source", folder.toString());
  }

  @Test
  void whatIsThereAlreadyIsNotWrittenAgain() {
    String done = "de: 0 translated, 6 missing, 0 out of date\n";
    assertEquals(
        "wrote content/foods/bean.de.yaml\nwrote content/kb.de.yaml\n" + done, translate("de"));
    assertEquals(done, translate("de"));
  }

  @Test
  void theNameOfALanguageLeadsToItsTag() {
    assertTrue(translate("German").contains("did you mean \"de\"?"));
    assertTrue(translate("deutsch").contains("did you mean \"de\"?"));
    assertTrue(translate("fr").contains("write languages: [en, fr] there"));
  }

  @Test
  void checkCountsWhatIsNotTranslated() {
    String said = run("check", "--source", folder.toString());
    assertTrue(
        said.endsWith(
            "no problems\n"
                + "de: 6 texts are not translated;"
                + " \"leaven translate --to de --status\" lists them\n"),
        said);
  }
}
