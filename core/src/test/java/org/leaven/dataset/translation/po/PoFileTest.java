package org.leaven.dataset.translation.po;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;

/** PO files: written, read, and with mistakes. */
class PoFileTest {
  private static Checked<List<PoMessage>> read(String text) {
    return PoReader.read(new SourceFile("de.po", text));
  }

  @Test
  void whatIsWrittenIsRead() {
    List<PoMessage> messages =
        List.of(
            new PoMessage(0, "kb.yaml:1", "kb.yaml:title", "A \"b\" \\ c", "D\tE\r", false),
            new PoMessage(0, "a.md:3", "a.md:text", "One.\n\nTwo.\n", "Eins.\n\nZwei.", true),
            new PoMessage(0, "a.md:9", "a.md:title", "\n", "", false));
    Checked<List<PoMessage>> read = read(PoWriter.write("de", messages));
    assertEquals(List.of(), read.problems());
    assertEquals(4, read.value().size());
    for (int i = 0; i < 3; i++) {
      PoMessage was = messages.get(i);
      PoMessage is = read.value().get(i + 1);
      assertEquals(
          new PoMessage(
              is.line(), was.reference(), was.context(), was.id(), was.text(), was.isFuzzy()),
          is);
    }
  }

  @Test
  void whatOtherProgramsWriteIsRead() {
    String text =
        """
        # Translators: …
        msgid ""
        msgstr "Language: de\\n"
        #. a note
        #: kb.yaml:1 other.yaml:2
        #, c-format, fuzzy
        #| msgid "Old"
        msgctxt "a"
        msgid "New"
        msgstr ""
          "Ne"
        "u"
        msgid "b"
        msgstr "c"
        #~ msgctxt "gone"
        #~ msgid "Gone"
        #~ msgstr "Weg"
        """;
    Checked<List<PoMessage>> read = read(text);
    assertEquals(List.of(), read.problems());
    assertEquals(
        List.of(
            new PoMessage(2, "", "", "", "Language: de\n", false),
            new PoMessage(8, "kb.yaml:1 other.yaml:2", "a", "New", "Neu", true),
            new PoMessage(13, "", "", "b", "c", false)),
        read.value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "msgid \"a/msgstr \"b\"| 1:1: error [syntax]: this is no line of a PO file; write msgctxt,"
            + " msgid or msgstr and \"…\"",
        "/\"lost\"| 2:1: error [syntax]: this is no line of a PO file; write msgctxt, msgid or"
            + " msgstr and \"…\"",
        "msgid \"a\"/msgid_plural \"b\"/msgstr \"c\"| 2:1: error [syntax]: this is no line of a PO"
            + " file; write msgctxt, msgid or msgstr and \"…\"",
        "msgid \"a\"/| 1:1: error [syntax]: a message without \"msgstr\"; add it",
        "msgctxt \"a\"/msgstr \"b\"/| 1:1: error [syntax]: a message without \"msgid\"; add it",
        "msgid \"a\"/msgid \"b\"/msgstr \"c\"| 2:1: error [syntax]: a second \"msgid\" of a"
            + " message; keep one",
        "msgid \"a\\q\"/msgstr \"c\"| 1:1: error [syntax]: unknown escape \"\\q\"; write \"\\\\\""
            + " for a backslash",
        "msgid \"a\"/msgstr \"c\"//msgid \"a\"/msgstr \"d\"| 4:1: error [syntax]: the message of"
            + " line 1 again; keep one"
      })
  void aMistakeIsReportedWithItsLine(String text, String problem) {
    assertEquals("de.po:" + problem, read(text.replace('/', '\n')).problems().get(0).toString());
  }
}
