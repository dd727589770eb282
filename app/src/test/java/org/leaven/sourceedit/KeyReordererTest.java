package org.leaven.sourceedit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leaven.dataset.parse.Node;
import org.leaven.dataset.parse.TreeParser;
import org.leaven.source.SourceFile;

class KeyReordererTest {
  private static final int ROUNDS = Integer.getInteger("leaven.rounds", 300);

  private static String change(String path, String text, String mapping, String keys) {
    List<String> steps = List.of(mapping.split("/"));
    return KeyReorderer.change(new SourceFile(path, text), steps, List.of(keys.split(" ")))
        .orElse("refused");
  }

  /** Files in one line: {@code ;} stands for a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "t:;  a: 1 # x;  b: 2;z: 3;           ~ t   ~ b a   ~ t:;  b: 2;  a: 1 # x;z: 3;",
        "t:;  # of a;  a: {x: 1};;  # of b;  b: 2; ~ t ~ b a ~ t:;  # of b;  b: 2;;  # of a;  a: {x: 1};",
        "t:;  a:;    x: |;      y;    # in a;  b: 2; ~ t ~ b a ~ t:;  b: 2;  a:;    x: |;      y;    # in a;",
        "t:;  - x;    # of the item;  - a: 1;    b: 2; ~ t/1 ~ b a ~ t:;  - x;    # of the item;  - b: 2;    a: 1;",
        "t: {a: 1, b: [2, 3], c: 4};          ~ t   ~ c a b ~ t: {c: 4, a: 1, b: [2, 3]};",
        "t:;  - a: 1;    b: 2;                ~ t/0 ~ b a   ~ t:;  - b: 2;    a: 1;",
        "t:;  a: 1;  b: 2                     ~ t   ~ b a   ~ t:;  b: 2;  a: 1",
        "t:;  a: &x 1;  b: *x;                ~ t   ~ b a   ~ refused",
        "t:;  a: 1;  b: 2;                    ~ t   ~ a     ~ refused",
        "t:;  a: 1;  b: 2;                    ~ u   ~ b a   ~ t:;  a: 1;  b: 2;",
        "t: 1;                                ~ t   ~ a     ~ refused",
      })
  void keysTakeTheirCommentsAlong(String text, String path, String keys, String after) {
    String changed = change("e.yaml", text.replace(';', '\n'), path, keys);
    assertEquals(after, changed.replace('\n', ';'));
    String windows = change("e.yaml", text.replace(";", "\r\n"), path, keys);
    assertEquals(after, windows.replace("\r\n", ";"));
  }

  @Test
  void keysOfJsonAreMoved() {
    assertEquals(
        "{\n  \"t\": {\n    \"b\": 2,\n    \"a\": 1\n  }\n}\n",
        change("e.json", "{\n  \"t\": {\n    \"a\": 1,\n    \"b\": 2\n  }\n}\n", "t", "b a"));
  }

  /** The paths of all mappings, by their keys. */
  private static void mappings(Node node, List<String> path, Map<List<String>, List<String>> all) {
    List<String> keys = node.members().stream().map(Node.Member::key).toList();
    if (keys.size() > 1 && Set.copyOf(keys).size() == keys.size()) {
      all.put(path, keys);
    }
    node.members().forEach(own -> mappings(own.value(), inside(path, own.key()), all));
    if (node instanceof Node.Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        mappings(list.items().get(i), inside(path, String.valueOf(i)), all);
      }
    }
  }

  private static List<String> inside(List<String> path, String step) {
    return Stream.concat(path.stream(), Stream.of(step)).toList();
  }

  private static Node read(String text) {
    return TreeParser.read(new SourceFile("e.yaml", text)).value().orElseThrow();
  }

  @Test
  void randomFilesMeanTheSameInAnotherOrderAndLoseNothing() {
    long seed = Long.getLong("leaven.seed", new Random().nextLong());
    System.out.println("KeyReordererTest: -Dleaven.seed=" + seed);
    int moved = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(seed + round);
      String text = RandomYaml.write(random);
      Optional<Node> read = TreeParser.read(new SourceFile("e.yaml", text)).value();
      if (read.isEmpty()) {
        continue; // a file that nobody can read
      }
      Node root = read.get();
      Map<List<String>, List<String>> all = new LinkedHashMap<>();
      mappings(root, List.of(), all);
      for (Map.Entry<List<String>, List<String>> own : all.entrySet()) {
        List<String> keys = new ArrayList<>(own.getValue());
        Collections.shuffle(keys, random);
        Optional<String> changed =
            KeyReorderer.change(new SourceFile("e.yaml", text), own.getKey(), keys);
        if (changed.isEmpty()) {
          assertTrue(text.contains(" *a"), "no alias forbids the move:\n" + text + own + keys);
          continue;
        }
        moved++;
        String shown = (seed + round) + "\n" + text + "\n" + own + keys + "\n" + changed.get();
        Map<List<String>, List<String>> after = new LinkedHashMap<>();
        mappings(read(changed.get()), List.of(), after);
        assertEquals(keys, after.get(own.getKey()), shown);
        assertTrue(NodeTrees.isSame(root, read(changed.get())), shown);
        assertArrayEquals(
            text.chars().sorted().toArray(), changed.get().chars().sorted().toArray());
      }
    }
    assertTrue(moved > ROUNDS / 3, "only " + moved + " moves"); // about nine in ten rounds
  }
}
