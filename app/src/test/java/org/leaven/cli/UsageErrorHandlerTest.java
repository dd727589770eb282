package org.leaven.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong words on the command line are told in the user's words, and never run anything. */
class UsageErrorHandlerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          build --as-of 2026-02-30 | --as-of: "2026-02-30" is not a valid date; write it as 2026-01-31
          build --as-of tomorrow   | --as-of: "tomorrow" is not a valid date; write it as 2026-01-31
          build --site-url here    | --site-url: "here" is not the address of a site; write it as https://example.org/
          build --editions zap     | unknown value "zap" for --editions; did you mean "zip"?
          check --format xml       | unknown value "xml" for --format; choose one of "text", "json", "github"
          build --output           | --output needs a value: DIR
          sheet exprt a.xlsx       | unknown value "exprt" for ACTION; did you mean "export"?
          bild                     | unknown command "bild"; did you mean "build"?
          """)
  void saysWhatIsWrong(String words, String said) {
    StringWriter err = new StringWriter();
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    assertEquals(2, Main.run(nowhere, new PrintWriter(err), words.split(" ", -1)));
    assertEquals("leaven: " + said, err.toString().lines().findFirst().orElse(""));
  }
}
