package org.leaven.dataset;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.cases.Cases;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.source.SourceFile;
import org.leaven.source.SourceTree;
import org.leaven.source.SourceTreeReader;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Position;
import org.leaven.source.problem.Problem;

/** Whatever bytes stand in the files, the reader answers with problems in its own words. */
class FuzzTest {
  private static final int ROUNDS = Integer.getInteger("leaven.rounds", 4_000);
  private static final int ROUNDS_ON_DISK = 300;
  private static final String MARKS =
      " \t\r\n:-?,[]{}#&*!|>'\"%@`\\~<=.0129eExaZ\u0000\u0007\u0085\u2028\uFEFFé𝄞";
  private static final Pattern NOT_OURS =
      Pattern.compile("(?i)jackson|snake|exception|token|java|codepoint|null\\b");

  private final long seed = Long.getLong("leaven.seed", new Random().nextLong());
  private final Random random = new Random(seed);

  @Test
  void changedFilesAreReadOrRefusedInOurWords() {
    System.out.println("FuzzTest: -Dleaven.seed=" + seed);
    List<SourceTree> trees = new ArrayList<>();
    Cases.all().forEach(folder -> trees.add(SourceTreeReader.read(folder).value()));
    trees.removeIf(tree -> tree.data().isEmpty());
    for (int i = 0; i < ROUNDS; i++) {
      SourceTree tree = trees.get(random.nextInt(trees.size()));
      int chosen = random.nextInt(tree.data().size());
      List<SourceFile> data = new ArrayList<>(tree.data());
      SourceFile file = data.get(chosen);
      data.set(chosen, new SourceFile(file.path(), changed(file.text())));
      check(new SourceTree(tree.root(), data, List.of()), data.get(chosen));
    }
  }

  @Test
  void anyBytesOnDiskAreReadOrRefused(@TempDir Path root) throws IOException {
    System.out.println("FuzzTest: -Dleaven.seed=" + seed);
    Path content = Files.createDirectories(root.resolve("content"));
    for (int i = 0; i < ROUNDS_ON_DISK; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      String name = List.of("kb.yaml", "a.yaml", "b.json", "c.md").get(random.nextInt(4));
      Files.write(content.resolve(name), bytes);
      Checked<SourceTree> tree = SourceTreeReader.read(root);
      tree.problems().forEach(problem -> checkWords(problem, Arrays.toString(bytes)));
      KnowledgeBaseResolver.resolve(DatasetReader.read(tree.value()).value());
    }
  }

  private String changed(String text) {
    StringBuilder changed = new StringBuilder(text);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(changed.length() + 1);
      int end = Math.min(changed.length(), at + random.nextInt(6));
      switch (random.nextInt(5)) {
        case 0 -> changed.delete(at, end);
        case 1 -> changed.insert(at, mark());
        case 2 -> changed.replace(at, end, mark());
        case 3 -> changed.insert(at, changed.substring(at, end).repeat(1 + random.nextInt(50)));
        default -> changed.setLength(at);
      }
    }
    // halves of characters do not come out of a decoder
    return new String(changed.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private String mark() {
    int at = random.nextInt(MARKS.codePointCount(0, MARKS.length()));
    return Character.toString(MARKS.codePointAt(MARKS.offsetByCodePoints(0, at)));
  }

  private static void check(SourceTree tree, SourceFile changed) {
    try {
      Checked<Dataset> dataset = DatasetReader.read(tree);
      KnowledgeBaseResolver.resolve(dataset.value());
      for (Problem problem : dataset.problems()) {
        checkWords(problem, changed.text());
        checkPlace(problem.at(), tree);
      }
    } catch (RuntimeException e) {
      throw new AssertionError(changed.toString(), e);
    }
  }

  private static void checkWords(Problem problem, String text) {
    assertTrue(problem.toString().lines().count() == 1, () -> problem + "\n" + text);
    String own = (problem.what() + problem.cure()).replaceAll("\"[^\"]*\"", "");
    boolean quotesAuthor = text.contains("\"") || problem.what().contains("\"");
    assertFalse(!quotesAuthor && NOT_OURS.matcher(own).find(), () -> problem + "\n" + text);
    assertFalse(problem.what().endsWith("."), problem.toString());
  }

  private static void checkPlace(Position at, SourceTree tree) {
    String text =
        tree.data().stream()
            .filter(file -> file.path().equals(at.path()))
            .findFirst()
            .map(SourceFile::text)
            .orElse("");
    String[] lines = text.split("\r\n|\r|\n", -1);
    assertTrue(at.line() <= lines.length, () -> at + "\n" + text);
    assertTrue(at.column() <= lines[at.line() - 1].length() + 2, () -> at + "\n" + text);
  }
}
