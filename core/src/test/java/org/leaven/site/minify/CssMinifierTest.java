package org.leaven.site.minify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sheet loses, and what it keeps. */
class CssMinifierTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a {\\n  color: red;\\n}\\n|a{color:red}",
        "a { } /* b { } */ c, d > e { f: g; h: i }|a{}c,d>e{f:g;h:i}",
        "a :hover { b: calc(1px + 2px) }|a :hover{b:calc(1px + 2px)}",
        "a { content: \"; } /* : \" / \"\"; }|a{content:\"; } /* : \" / \"\"}",
        "@media (a) and (b: c) { d { e: f; } }|@media (a) and (b:c){d{e:f}}"
      })
  void spacesAndCommentsGo(String sheet, String squeezed) {
    assertEquals(squeezed, CssMinifier.minify(sheet.replace("\\n", "\n")));
  }

  @Test
  void noSheetOfTheThemeCanBeSqueezedTwice() throws IOException {
    try (Stream<Path> sheets = Files.walk(Path.of("assets/css"))) {
      for (Path sheet : sheets.filter(Files::isRegularFile).toList()) {
        String once = CssMinifier.minify(Files.readString(sheet));
        assertEquals(List.of(once), List.of(CssMinifier.minify(once)), sheet.toString());
      }
    }
  }
}
