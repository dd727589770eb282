package org.leaven.dataset.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leaven.source.SourceFile;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;
import org.leaven.source.problem.ProblemCode;

class TreeParserTest {

  private static Checked<Optional<Node>> yaml(String text) {
    return TreeParser.read(new SourceFile("x.yaml", text));
  }

  private static Checked<Optional<Node>> json(String text) {
    return TreeParser.read(new SourceFile("x.json", text));
  }

  /** The tree, one key or value a line, each with its place. */
  private static List<String> outline(Checked<Optional<Node>> read) {
    assertEquals(List.of(), read.problems());
    List<String> lines = new ArrayList<>();
    read.value().ifPresent(root -> outline(root, lines));
    return lines;
  }

  private static void outline(Node node, List<String> lines) {
    if (node instanceof Node.Mapping mapping) {
      lines.add(place(node.at()) + " {}");
      for (Node.Member member : mapping.members()) {
        lines.add(place(member.keyAt()) + " " + member.key() + ":");
        outline(member.value(), lines);
      }
    } else if (node instanceof Node.Sequence sequence) {
      lines.add(place(node.at()) + " []");
      sequence.items().forEach(item -> outline(item, lines));
    } else if (node instanceof Node.Text text) {
      lines.add(place(node.at()) + " \"" + text.value().replace("\n", "\\n") + '"');
    } else if (node instanceof Node.Numeral number) {
      lines.add(place(node.at()) + " " + number.digits());
    } else if (node instanceof Node.Flag flag) {
      lines.add(place(node.at()) + " " + flag.value());
    } else {
      lines.add(place(node.at()) + " null");
    }
  }

  private static String place(Position at) {
    return at.line() + ":" + at.column();
  }

  private static Problem onlyProblem(Checked<Optional<Node>> read) {
    assertEquals(1, read.problems().size(), read.problems().toString());
    assertTrue(read.value().isEmpty());
    return read.problems().get(0);
  }

  @Test
  void blockCollectionsBeginAtTheirFirstKeyOrDash() {
    String text = "# first\na:\n  b: 1\n  c:\n  - x\n  -   - y\n";
    assertEquals(
        List.of(
            "2:1 {}",
            "2:1 a:",
            "3:3 {}",
            "3:3 b:",
            "3:6 1",
            "4:3 c:",
            "5:3 []",
            "5:5 \"x\"",
            "6:7 []",
            "6:9 \"y\""),
        outline(yaml(text)));
  }

  @Test
  void flowCollectionsBeginAtTheirBracket() {
    assertEquals(
        List.of(
            "1:1 {}",
            "1:2 a:",
            "1:5 []",
            "1:6 1.5",
            "1:11 true",
            "2:2 \"b\"",
            "2:7 c:",
            "2:10 null"),
        outline(yaml("{a: [1.5, true,\n \"b\"],c: ~}")));
  }

  @Test
  void quotedAndSeveralLineTextBeginsAtItsMark() {
    String text =
        "a: \"x\\ty\"\nb: 'it''s'\nc: |\n  one\n  two\nd: >-\n  one\n  two\ne: one\n  two\n";
    assertEquals(
        List.of(
            "1:1 {}",
            "1:1 a:",
            "1:4 \"x\ty\"",
            "2:1 b:",
            "2:4 \"it's\"",
            "3:1 c:",
            "3:4 \"one\\ntwo\\n\"",
            "6:1 d:",
            "6:4 \"one two\"",
            "9:1 e:",
            "9:4 \"one two\""),
        outline(yaml(text)));
  }

  @Test
  void whatIsNotThereStandsBehindTheColon() {
    assertEquals(
        List.of("1:1 {}", "1:1 a:", "1:3 null", "2:1 b:", "2:3 null", "3:1 c:", "3:4 \"\""),
        outline(yaml("a:\nb:   # nothing\nc: \"\"\n")));
  }

  @Test
  void anchorsAndTagsAreNoPartOfAValue() {
    String text = "a: &x !!str 5\nb: &y\n  # why\n  c: 1\n&k d: *x\ne: *y\nf: *k\n";
    assertEquals(
        List.of(
            "1:1 {}",
            "1:1 a:",
            "1:13 \"5\"",
            "2:1 b:",
            "4:3 {}",
            "4:3 c:",
            "4:6 1",
            "5:4 d:",
            "5:7 \"5\"",
            "6:1 e:",
            "6:4 {}",
            "4:3 c:",
            "4:6 1",
            "7:1 f:",
            "7:4 \"d\""),
        outline(yaml(text)));
  }

  @Test
  void columnsCountCodeUnits() {
    assertEquals(
        List.of("1:1 {}", "1:1 𝄞é:", "1:6 []", "1:7 \"𝄞\"", "1:11 \"x\"", "2:1 𝄞:", "2:7 1"),
        outline(yaml("𝄞é: [𝄞, x]\n\"𝄞\": 1\n")));
  }

  @Test
  void jsonPlacesAreExact() {
    String text = "\r\n{\"a\" : [ \"𝄞\",  -1.5e3 ],\r\"b\":{\"ü\":null},\n  \"\\u0063\": false}";
    assertEquals(
        List.of(
            "2:1 {}",
            "2:2 a:",
            "2:8 []",
            "2:10 \"𝄞\"",
            "2:17 -1.5e3",
            "3:1 b:",
            "3:5 {}",
            "3:6 ü:",
            "3:10 null",
            "4:3 c:",
            "4:13 false"),
        outline(json(text)));
  }

  @Test
  void placesBeyondTheParsersBufferAreExact() {
    String filler = "ä𝄞".repeat(5_000);
    String text = "a: \"" + filler + "\"\nb: {𝄞: 1}\n";
    List<String> lines = outline(yaml(text));
    assertEquals(List.of("2:5 𝄞:", "2:9 1"), lines.subList(5, 7));
    String json = "{\"a\": \"" + filler + "\",\n\"b\": {\"𝄞\": 1}}";
    assertEquals(List.of("2:7 𝄞:", "2:13 1"), outline(json(json)).subList(5, 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "no", "on", "2026-01-31", "12:30", "1_000", "0b1", "='", "<<"})
  void whatIsNoNumberInYaml12IsText(String text) {
    assertEquals(List.of("1:1 {}", "1:1 a:", "1:4 \"" + text + '"'), outline(yaml("a: " + text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "-5", "+5", "1.5", "1e3", "0x1F", "0o17", "007", ".inf", ".5"})
  void numbersKeepTheirDigits(String digits) {
    assertEquals(List.of("1:1 []", "1:2 " + digits), outline(yaml("[" + digits + "]")));
  }

  @Test
  void keysMetTwiceAreKept() {
    assertEquals(
        List.of("1:1 {}", "1:1 a:", "1:4 1", "2:1 a:", "2:4 2"), outline(yaml("a: 1\na: 2\n")));
    assertEquals(
        List.of("1:1 {}", "1:2 a:", "1:6 1", "1:8 a:", "1:12 2"),
        outline(json("{\"a\":1,\"a\":2}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1:4!| a: !never Boil it.",
        "1:4!| a: ! never Boil it.",
        "1:4!| a: !!important never",
        "1:4!| a: !<5 g",
        "1:4!| a: !never",
        "1:4!| a: !never 'Boil it.'",
        "1:4!| a: !never |~  Boil it.",
        "1:5!| a: [!old Fig]",
        "1:4!| a: !old [Fig]",
        "1:4!| a: !old {b: Fig}",
        "2:3!| a:~- !never Boil it.",
        "1:1!| !old a: b",
        "2:3!| a:~  !old b: c",
        "1:1!| !old~a: b",
        "1:7!| a: &x !old b~c: *x",
        "1:4&| a: &<5 g a day & boiled.",
        "1:4&| a: &Co Ficus",
        "1:4&| a: &Co",
        "1:5&| a: [&Co Ficus]",
        "1:4&| a: &Co [Ficus]",
        "1:4&| a: &Co {b: c}",
        "2:3&| a:~- &Co Ficus",
        "1:1&| &old a: b",
        "1:1&| &old~a: b",
        "1:10&| a: !!str &x b~c: &y d~e: *y",
        "3:4&| a: &x b~c: *x~d: &x e",
        "1:4&| a: &x b~c: &x d~e: *x",
        "1:4&| a: & b",
      })
  void textThatLosesItsFirstWordIsRefused(String given) {
    String text = given.substring(given.indexOf('|') + 2).replace('~', '\n');
    String sign = given.substring(given.indexOf('|') - 1, given.indexOf('|'));
    Problem problem = onlyProblem(yaml(text));
    assertEquals(given.substring(0, given.indexOf('|') - 1), place(problem.at()), given);
    assertEquals(
        "text cannot begin with \"" + sign + "\"; put the text in quotes",
        problem.what() + "; " + problem.cure());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 'It's a tree.' | 1:7: this apostrophe ends the text in single quotes;"
            + " write it twice, or put the text in double quotes",
        "a: ['It's b', c] | 1:8: this apostrophe ends the text in single quotes;"
            + " write it twice, or put the text in double quotes",
        "a: \"Called \"fig\" here\" | 1:13: the quotes end before this; put the whole text in quotes",
        "a: \"Clean\" water. | 1:12: the quotes end before this; put the whole text in quotes",
        "a: 'Clean' water. | 1:12: the quotes end before this; put the whole text in quotes",
        "- \"Clean\", dry. | 1:10: the quotes end before this; put the whole text in quotes",
        "a: [b, \"x\" y, z] | 1:12: the quotes end before this; put the whole text in quotes",
        "a: [sic] dried. | 1:4: text cannot begin with \"[\"; put the whole text in quotes",
        "a: {sic} dried. | 1:4: text cannot begin with \"{\"; put the whole text in quotes",
        "a: > 20 min. | 1:4: text cannot begin with \">\"; put the text in quotes",
        "a: >5 g | 1:4: text cannot begin with \">\"; put the text in quotes",
        "a: | never boil | 1:4: text cannot begin with \"|\"; put the text in quotes",
        "a: >5 | 1:4: text cannot begin with \">\"; put the text in quotes",
        "a: >5~b: c | 1:4: text cannot begin with \">\"; put the text in quotes",
        "# b~  a: x~b: c | 2:1: this line is indented, and a line below is not;"
            + " remove the spaces before it",
        "x: y~a: [Fig, Tree~b: c | 3:2: the list in \"[ ]\" goes wrong here; it begins in line 2;"
            + " put a \",\" between items and a \"]\" at its end",
      })
  void theCureFitsTheMistake(String given) {
    int bar = given.lastIndexOf(" | ");
    Problem problem = onlyProblem(yaml(given.substring(0, bar).replace('~', '\n')));
    String said = place(problem.at()) + ": " + problem.what() + "; " + problem.cure();
    assertEquals(given.substring(bar + 3), said);
  }

  @Test
  void tagsOfTheCoreSchemaAreFine() {
    assertEquals(
        List.of("1:1 {}", "1:1 a:", "1:10 \"5\"", "2:1 b:", "2:10 []", "2:17 5"),
        outline(yaml("a: !!str 5\nb: !!seq [!!int 5]\n")));
  }

  @Test
  void aFileWithNothingInItIsNoTree() {
    for (String text : List.of("", "\n\n", "# only this\n")) {
      assertEquals(Checked.good(Optional.empty()), yaml(text), text);
    }
    assertEquals(Checked.good(Optional.empty()), json(" "));
  }

  @Test
  void theFirstLevelTooManyIsFound() {
    String most = "[".repeat(32) + "]".repeat(32);
    String more = "[".repeat(33) + "]".repeat(33);
    assertTrue(yaml(most).value().isPresent());
    assertTrue(json(most).value().isPresent());
    for (Checked<Optional<Node>> read : List.of(yaml(more), json(more))) {
      assertEquals(ProblemCode.NESTED_TOO_DEEP, onlyProblem(read).code());
      assertEquals("1:33", place(onlyProblem(read).at()));
    }
  }

  @Test
  void bombsGoOffQuickly() {
    List<String> bombs =
        List.of(
            "[".repeat(2_000_000),
            "{a: ".repeat(1_000_000),
            "- ".repeat(1_000_000),
            "? ".repeat(1_000_000),
            "a: ".repeat(1_000_000),
            "&a ".repeat(1_000_000),
            "!a ".repeat(1_000_000),
            "x ".repeat(2_000_000),
            "'".repeat(2_000_001),
            "9".repeat(4_000_000),
            "a: 0x" + "f".repeat(4_000_000),
            "a: 1." + "9".repeat(4_000_000),
            "\n".repeat(4_000_000),
            "%".repeat(4_000_000),
            "a: |\n" + " ".repeat(4_000_000),
            "[" + "a,".repeat(1_000_000) + "]");
    for (String bomb : bombs) {
      String name = bomb.substring(0, 8);
      assertTimeout(Duration.ofSeconds(20), () -> yaml(bomb), name);
      assertTimeout(Duration.ofSeconds(20), () -> json(bomb), name);
    }
  }

  @Test
  void aliasesMayStandForSoManyValuesAndNoMore() {
    String ten = "a: &a [" + "x,".repeat(998) + "x]\nb: [";
    assertTrue(yaml(ten + "*a,".repeat(100) + "]").value().isPresent());
    Problem problem = onlyProblem(yaml(ten + "*a,".repeat(101) + "]"));
    assertEquals(ProblemCode.TOO_MANY_ALIASES, problem.code());
    assertEquals("2:305", place(problem.at()));
  }

  @Test
  void manyValuesWithoutAliasesAreFine() {
    assertTrue(yaml("- x\n".repeat(200_000)).value().isPresent());
  }

  @Test
  void theCharacterThatYamlDoesNotAllowIsFound() {
    Problem problem = onlyProblem(yaml("a: b\nc: d\u0001\n"));
    assertEquals(
        "x.yaml:2:5: error [syntax]: the character U+0001 is not allowed in YAML; remove it",
        problem.toString());
  }
}
