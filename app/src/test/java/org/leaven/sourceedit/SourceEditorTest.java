package org.leaven.sourceedit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.source.SourceFile;

class SourceEditorTest {
  private static final int ROUNDS = Integer.getInteger("leaven.rounds", 1000);

  private static Node read(String yaml) {
    return TreeParser.read(new SourceFile("e.yaml", yaml)).value().orElseThrow();
  }

  private static String change(String path, String text, String wanted) {
    return SourceEditor.change(new SourceFile(path, text), read(wanted)).orElse("refused");
  }

  /** Files and wanted values in one line: {@code ;} stands for a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a: x # c;b: y;              ~ {a: z, b: y}              ~ a: z # c;b: y;",
        "a: \"x\";                   ~ {a: z}                    ~ a: \"z\";",
        "a: 'x';                     ~ {a: \"it's\"}             ~ a: 'it''s';",
        "a: x;# end;                 ~ {a: x, b: y}              ~ a: x;b: y;# end;",
        "a: x # c;;# end;            ~ {a: x, b: {c: d}}         ~ a: x # c;b: {c: d};;# end;",
        "a: x;b: y # c;d: z;         ~ {a: x, d: z}              ~ a: x;d: z;",
        "a:;b: y;                    ~ {a: x, b: y}              ~ a: x;b: y;",
        "a: # c;b: y;                ~ {a: x, b: y}              ~ a: x # c;b: y;",
        "a: {b: c, d: e};            ~ {a: {b: c, d: e, f: g}}   ~ a: {b: c, d: e, f: g};",
        "a: {b: c, d: e};            ~ {a: {d: e}}               ~ a: {d: e};",
        "a: {b: c, d: e};            ~ {a: {b: c}}               ~ a: {b: c};",
        "a:;- b;- c # d;             ~ {a: [b, x, c]}            ~ a:;- b;- x;- c # d;",
        "a:;  - b;  # n;  - c;       ~ {a: [b]}                  ~ a:;  - b;  # n;",
        "a: [b, c];                  ~ {a: [c]}                  ~ a: [c];",
        "a: [b];                     ~ {a: []}                   ~ a: [];",
        "a: [];                      ~ {a: [b, c d]}             ~ a:;  - b;  - c d;",
        "- a: b;  c: d;- a: e;       ~ [{c: d}, {a: e}]          ~ - c: d;- a: e;",
        "- a: b;  c: d;              ~ [{a: b}]                  ~ - a: b;",
        "- a: b;                     ~ [{a: b}, {a: c}]          ~ - a: b;- {a: c};",
        "a: &x b;c: *x;              ~ {a: d, c: b}              ~ a: d;c: b;",
        "a: &x b;c: *x;              ~ {a: b, c: d}              ~ a: b;c: d;",
        "a: &x b;c: *x;d: *x;        ~ {a: b, c: b, d: e}        ~ a: &x b;c: *x;d: e;",
        "a: &x {b: c};d: *x;         ~ {a: {b: z}, d: {b: c}}    ~ a: {b: z};d: {b: c};",
        "a: b;                       ~ {a: \"1\"}                ~ a: \"1\";",
        "a: b;                       ~ {a: Über uns}             ~ a: Über uns;",
        "a: b;                       ~ {a: \"x: y\"}             ~ a: \"x: y\";",
        "a: |;  b;  c;d: e;          ~ {a: \"f\\ng\\n\", d: e}    ~ a: |;  f;  g;d: e;",
        "a: >-;  b;  c;d: e;         ~ {a: f, d: e}              ~ a: |-;  f;d: e;",
        "a: b;                       ~ {a: \"f\\ng\\n\"}          ~ a: |;  f;  g;",
      })
  void onlyWhatDiffersIsWrittenAnew(String file, String wanted, String result) {
    String text = file.strip().replace(';', '\n');
    assertEquals(result.strip().replace(';', '\n'), change("e.yaml", text, wanted.strip()));
  }

  @Test
  void aStepThatLosesItsFigureKeepsTheCommentBehindItsText() {
    String wanted = "{steps: [Stand up., Sit.]}";
    String kept = "steps:\n  - Stand up. # slowly\n  # then\n  - Sit.\n";
    String rest = "  # then\n  - Sit.\n";
    assertEquals(
        kept,
        change(
            "e.yaml",
            "steps:\n  - text: Stand up. # slowly\n    pose: {knee: 90} # bent\n" + rest,
            wanted));
    assertEquals(
        kept,
        change(
            "e.yaml",
            "steps:\n  - pose:\n      knee: 90 # bent\n    text: Stand up. # slowly\n" + rest,
            wanted));
  }

  @Test
  void jsonStaysJson() {
    String file = "{\n  \"a\": \"x\",\n  \"b\": [1, 2]\n}\n";
    assertEquals(
        "{\n  \"a\": \"y\",\n  \"c\": {\"d\": true},\n  \"b\": [1, 2, 3]\n}\n",
        change("e.json", file, "{a: y, c: {d: true}, b: [1, 2, 3]}"));
  }

  @Test
  void linesKeepTheirEnds() {
    assertEquals(
        "a: x\r\nc:\r\n  - d e\r\nb: y\r\n",
        change("e.yaml", "a: x\r\nb: y\r\n", "{a: x, c: [d e], b: y}"));
  }

  /** Other programs that read YAML take these for values that are no texts. */
  @Test
  void whatCanBeReadAsYesOrNoIsQuoted() {
    assertEquals(
        "a: {b: \"no\", c: \"On\"}\nd: \"yes\"\n",
        change("e.yaml", "a: {b: x, c: y}\nd: z\n", "{a: {b: 'no', c: 'On'}, d: 'yes'}"));
    assertEquals(
        "a: {on: \"on\", \"no\": x}\n",
        change("e.yaml", "a: {}\n", "{a: {'on': 'on', 'no': x}}"),
        "the key of a date is written as in the manual");
  }

  @Test
  void randomChangesOfRandomFilesMeanWhatWasAskedAndTouchNoOtherLine() {
    long seed = Long.getLong("leaven.seed", new Random().nextLong());
    System.out.println("SourceEditorTest: -Dleaven.seed=" + seed);
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(seed + round);
      SourceFile file = new SourceFile("e.yaml", RandomYaml.write(random));
      Optional<Node> was = TreeParser.read(file).value();
      if (was.isPresent()) {
        refused += check(file, was.get(), new RandomChange(random), "seed " + (seed + round));
      }
    }
    assertTrue(refused <= ROUNDS / 100, refused + " of " + ROUNDS + " were refused");
  }

  private static int check(SourceFile file, Node was, RandomChange change, String seed) {
    Node wanted = change.of(was);
    Optional<String> changed = SourceEditor.change(file, wanted);
    if (changed.isEmpty()) {
      System.out.println("refused " + seed + ":\n" + file.text() + change.told() + " " + wanted);
      return 1;
    }
    String shown = seed + "\n" + file.text() + "\n" + change.told() + "\n" + changed.get();
    List<String> before = file.text().lines().toList();
    List<String> after = changed.get().lines().toList();
    assertEquals(
        file.text().contains("\r\n"), changed.get().contains("\r\n"), () -> "line ends: " + shown);
    List<String> lost = new ArrayList<>(before);
    after.forEach(lost::remove);
    assertTrue(lost.size() <= change.mostLines(file, -1), () -> lost + " in " + shown);
    return 0;
  }
}
