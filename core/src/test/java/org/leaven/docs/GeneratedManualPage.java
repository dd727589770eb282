package org.leaven.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of {@code docs/} that is made from the code. {@code -Dleaven.goldens=write} writes it
 * anew.
 */
public record GeneratedManualPage(String name) {

  /** Compares what the code says with what the page says. */
  public void check(String text) throws IOException {
    Path page = Path.of("docs", name);
    if ("write".equals(System.getProperty("leaven.goldens"))) {
      Files.writeString(page, text);
    }
    String written = Files.exists(page) ? Files.readString(page).replace("\r\n", "\n") : "";
    assertEquals(text, written, page + " is made from the code; -Dleaven.goldens=write");
  }
}
