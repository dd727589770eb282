package org.leaven.sourceedit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.dataset.parse.Node;
import org.leaven.source.problem.Position;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.Yaml;

/** What is written as text is text to readers of YAML 1.1, which know more words, and of 1.2. */
class YamlWriterTest {
  private static final Position PLACE = Position.startOf("content/a.yaml");

  private static void assertText(String key, String value) {
    Node.Text text = new Node.Text(value, PLACE);
    Node list = new Node.Sequence(List.of(text), PLACE);
    String yaml = YamlWriter.write(mapping(key, text)) + YamlWriter.write(mapping("z-list", list));
    Map<String, Object> expected = Map.of(key, value, "z-list", List.of(value));
    assertEquals(expected, new Yaml().<Object>load(yaml), yaml);
    assertEquals(expected, new Load(LoadSettings.builder().build()).loadFromString(yaml), yaml);
  }

  private static Node.Mapping mapping(String key, Node value) {
    return new Node.Mapping(List.of(new Node.Member(key, PLACE, value)), PLACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "True",
        "TRUE",
        "false",
        "null",
        "Null",
        "~",
        "yes",
        "Yes",
        "no",
        "NO",
        "on",
        "Off",
        "y",
        "n",
        "N",
        "",
        " ",
        "1",
        "1.5",
        "0x1F",
        "1e3",
        ".inf",
        ".NaN",
        "2026-11-29",
        "12:30",
        "-",
        "- a",
        "a: b",
        "a #b",
        "#",
        "'a'",
        "\"",
        "[a]",
        "{a}",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%a",
        "@a",
        "a ",
        " a",
        "a:",
        "?",
        "? a",
        "<<",
        "=",
        "---",
        "...",
        "é",
        "trueish",
        "no way"
      })
  void wordsWithAMeaningOfTheirOwnAreQuoted(String text) {
    assertText("name", text);
    assertText(text.isEmpty() ? "name" : text, "x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apple (red)       | apple (red)",
        "Crème brûlée      | Crème brûlée",
        "true              | \"true\"",
        "日 – 語            | \"日 – 語\"",
        "say \"a\\b\"        | \"say \\\"a\\\\b\\\"\"",
        "a\u001f~\u007f\u0080 | \"a\\u001f~\\u007f\\u0080\"",
        "\u009fa\u00a0b       | \"\\u009fa\u00a0b\"",
        "a\u2027\u2028\u2029\u202a | \"a\u2027\\u2028\\u2029\u202a\"",
        "\ufeffa            | \"\\ufeffa\""
      })
  void whatCanBeReadStandsAsItIs(String text, String written) {
    assertEquals(
        "name: " + written + "\n", YamlWriter.write(mapping("name", new Node.Text(text, PLACE))));
  }

  @Property(tries = 500)
  void everyTextIsReadAsItWasWritten(@ForAll("texts") String text) {
    assertText("name", text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("aZé09 .:#-'\"\\\n\r\t,[]{}&*!|>%@?~\u0000\u007f\u0085\u00a0\u2028\ufeff日")
        .ofMaxLength(8);
  }
}
