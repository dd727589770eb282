package org.leaven.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;
import org.leaven.pipeline.BuildOptions;
import org.leaven.pipeline.Edition;
import org.leaven.tree.Trees;

/** What a phone keeps is held against the files, in the site and in its archive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhoneVerificationTest {
  private static final String WORKER = "service-worker.js";
  private static final String LINE = "  \"foods/cherries.html\": \"";

  private Path source;
  private Path site;

  @BeforeAll
  void build(@TempDir Path folder) throws IOException {
    source = Trees.copy(Path.of("core/src/test/kb/foods-for-gout"), folder.resolve("source"));
    Files.writeString(source.resolve("jbake.properties"), "kb.pwa=true\n");
    site = folder.resolve("out/site");
    BuildOptions order =
        new BuildOptions(source, "", null, Edition.meant(List.of(Edition.ALL)), "");
    assertTrue(new Build(order).run(site).isGood());
  }

  /** What is told of the site after a change to its files. */
  private List<String> told(Consumer<Map<String, byte[]>> change) throws IOException {
    Map<String, byte[]> files = new TreeMap<>(EditionFiles.ofFolder(site).files());
    change.accept(files);
    List<Finding> findings = new ArrayList<>();
    new PwaCheck("site", new EditionFiles(files), findings).run();
    return findings.stream().map(Finding::toString).toList();
  }

  private List<String> toldOfList(String part, String instead) throws IOException {
    return told(
        files -> {
          String worker = new EditionFiles(files).text(WORKER);
          String changed = worker.replaceFirst(part, instead);
          assertNotEquals(worker, changed);
          files.put(WORKER, changed.getBytes(StandardCharsets.UTF_8));
        });
  }

  private static void names(List<String> told, String what) {
    assertEquals(1, told.size(), told::toString);
    assertTrue(told.get(0).startsWith("site: "), told::toString);
    assertTrue(told.get(0).endsWith(what), told::toString);
  }

  @Test
  void withoutDamageNothingIsSaidInSiteAndArchive() throws IOException {
    Path beside = site.resolveSibling("editions");
    assertEquals(List.of(), new Verification(source).run(site, beside).findings());
    assertEquals(List.of(), told(files -> {}));
  }

  @Test
  void aPageThatIsNotKeptIsNamed() throws IOException {
    names(toldOfList(LINE + "[^\n]*\n", ""), "does not keep \"foods/cherries.html\"");
    names(toldOfList("  \"css/site.css\": [^\n]*\n", ""), "does not keep \"css/site.css\"");
    names(toldOfList("  \"js/search.js\": [^\n]*\n", ""), "does not keep \"js/search.js\"");
    names(toldOfList("  \"favicon.svg\": [^\n]*\n", ""), "does not keep \"favicon.svg\"");
  }

  @Test
  void anotherChecksumIsNamed() throws IOException {
    String what = "the checksum of \"foods/cherries.html\" is another";
    names(toldOfList(LINE + "\\w{16}", LINE + "0123456789abcdef"), what);
    names(told(files -> files.put("foods/cherries.html", files.get("foods/chickpeas.html"))), what);
  }

  @Test
  void aFileThatIsMissingIsNamed() throws IOException {
    names(
        told(files -> files.remove("foods/cherries.html")),
        "keeps \"foods/cherries.html\", which is missing");
    names(told(files -> files.remove(WORKER)), "the file is missing");
    names(
        told(files -> files.remove("icon-maskable-512.png")).subList(0, 1),
        "keeps \"icon-maskable-512.png\", which is missing");
  }

  @Test
  void aWorkerThatKeepsNothingIsNamed() throws IOException {
    byte[] leaving = "registration.unregister()".getBytes(StandardCharsets.UTF_8);
    names(told(files -> files.put(WORKER, leaving)), "it keeps nothing");
  }
}
