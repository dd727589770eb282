package org.leaven.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.filestate.FileStat;
import org.leaven.source.SiteOptions;
import org.leaven.tree.Trees;

/** A build that follows another comes out as if there had been none before it. */
class IncrementalTest {
  private static final long SEED = Long.getLong("leaven.seed", System.nanoTime());
  private static final int EDITS = 15;

  @TempDir private Path scratch;
  private final Random random = new Random(SEED);
  private int count;

  private Path root() throws IOException {
    return Files.createDirectories(scratch.resolve("root"));
  }

  private Path output() {
    return scratch.resolve("site");
  }

  private RandomSiteEditor plain() throws IOException {
    RandomSiteEditor meddler = new RandomSiteEditor(root(), random);
    meddler.write("jbake.properties", "site.host=http://example.org\n");
    meddler.write(
        "templates/post.ftl", "${content.title}: ${content.body}<#include \"part/foot.ftl\">");
    meddler.write(
        "templates/page.ftl",
        "${content.title} ${content.body} <#list published_posts as p>${p.title} ${p.body}</#list>");
    meddler.write("templates/part/foot.ftl", "foot ${(content.nextContent.title)!}\n");
    meddler.write("templates/index.ftl", "<#list published_posts as p>${p.uri}</#list>");
    meddler.write("templates/archive.ftl", "${published_date?date?iso_utc}");
    meddler.write("templates/feed.ftl", "<#list published_posts as p>${p.body}</#list>");
    for (String name : List.of("one", "two", "three", "four", "five")) {
      meddler.write(
          "content/blog/" + name + ".md",
          "title="
              + name
              + "\ntype=post\nstatus=published\ndate=2026-01-02\n~~~~~~\n*"
              + name
              + "*\n");
    }
    meddler.write("content/about.md", "title=About\ntype=page\nstatus=published\n~~~~~~\nUs\n");
    return meddler;
  }

  private RandomSiteEditor knowledge() throws IOException {
    RandomSiteEditor meddler = new RandomSiteEditor(root(), random);
    meddler.write("jbake.properties", "");
    meddler.write(
        "content/kb.yaml",
        """
        id: base
        title: Base
        verdicts: {good: {label: Good, polarity: positive}}
        topics:
          knee: {label: Knee}
        """);
    for (String name : List.of("bend", "lift", "walk", "swim")) {
      meddler.write("content/moves/" + name + ".yaml", RandomSiteEditor.entry(name));
    }
    meddler.write("content/about.md", "title=About\ntype=page\nstatus=published\n~~~~~~\nUs\n");
    return meddler;
  }

  private BuildReport build(Path output) throws IOException {
    BuildReport report = new Build(new BuildOptions(root(), "", null)).run(output);
    assertTrue(report.isGood(), () -> "seed " + SEED + ": " + report.problems());
    return report;
  }

  private void holdsAgainstAFullBuild(String edit) throws IOException {
    BuildReport report = build(output());
    Path fresh = scratch.resolve("fresh-" + count++);
    assertEquals(build(fresh), report, () -> edit + ", seed " + SEED);
    assertEquals(Trees.checksums(fresh), Trees.checksums(output()), () -> edit + ", seed " + SEED);
  }

  @Test
  void aPlainSiteComesOutAsFromNothingAfterAnyEdit() throws IOException {
    RandomSiteEditor meddler = plain();
    for (int i = 0; i < EDITS; i++) {
      holdsAgainstAFullBuild(meddler.meddlePlain());
    }
  }

  @Test
  void aKnowledgeBaseComesOutAsFromNothingAfterAnyEdit() throws IOException {
    RandomSiteEditor meddler = knowledge();
    for (int i = 0; i < EDITS; i++) {
      holdsAgainstAFullBuild(meddler.meddleKnowledge());
    }
  }

  private BuildReport buildLeniently(Path output) throws IOException {
    BuildOptions order = new BuildOptions(root(), "", null);
    return new Build(order.with(SiteOptions.DEFAULT.leniently(true))).run(output);
  }

  /** A page that an asset overwrites, half a page, and a page whose date has words behind it. */
  @Test
  void aLenientBuildComesOutAsFromNothingWithTheSameWarnings() throws IOException {
    RandomSiteEditor meddler = plain();
    meddler.write("content/half.md", "title=Half\ntype=part\nstatus=published\n~~~~~~\nx\n");
    meddler.write("jbake.properties", "template.part.file=part.ftl\n");
    meddler.write("templates/part.ftl", "begun ${content.nothing}");
    meddler.write("content/twice.md", "title=T\ntype=post\nstatus=published\n~~~~~~\nx\n");
    meddler.write("assets/twice.html", "the asset");
    String edited = "title=D\ntype=post\nstatus=published\ndate=2026-01-02 noon\n~~~~~~\n";
    for (String text : List.of("x", "x", "y", "y")) {
      meddler.write("content/dated.md", edited + text);
      BuildReport report = buildLeniently(output());
      assertEquals(3, report.warnings(), () -> report.problems().toString());
      Path fresh = scratch.resolve("fresh-" + count++);
      assertEquals(buildLeniently(fresh), report);
      assertEquals(Trees.checksums(fresh), Trees.checksums(output()));
    }
  }

  @Test
  void aSiteWithAWarningIsNotBuiltAgainWithoutAnEdit() throws IOException, InterruptedException {
    RandomSiteEditor meddler = plain();
    meddler.write(
        "content/dated.md",
        "title=D\ntype=post\nstatus=published\ndate=2026-01-02 noon\n~~~~~~\nx");
    Thread.sleep(200); // what was written a moment ago might be written to again
    BuildReport report = build(output());
    assertEquals(1, report.warnings());
    Object first = Files.readAttributes(output(), "unix:ino").get("ino");
    assertEquals(report, build(output()));
    assertEquals(first, Files.readAttributes(output(), "unix:ino").get("ino"));
  }

  @Test
  void aDamagedCacheOnlyCostsTime() throws IOException {
    RandomSiteEditor meddler = plain();
    build(output());
    Path cache = scratch.resolve(".site.leaven.cache");
    for (int i = 0; i < EDITS; i++) {
      byte[] bytes = Files.readAllBytes(cache);
      if (random.nextInt(5) == 0) {
        Files.write(cache, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      } else {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
        Files.write(cache, bytes);
      }
      holdsAgainstAFullBuild(random.nextBoolean() ? "damage" : meddler.meddlePlain());
    }
  }

  @Test
  void whatWasWrittenIntoTheOutputByHandIsGone() throws IOException {
    plain();
    build(output());
    Path page = output().resolve("blog/one.html");
    FileTime written = Files.getLastModifiedTime(page);
    byte[] bytes = Files.readAllBytes(page);
    bytes[0] ^= 1;
    Files.write(page, bytes);
    Files.setLastModifiedTime(page, written);
    holdsAgainstAFullBuild("a page was changed");
    Files.delete(page);
    holdsAgainstAFullBuild("a page was deleted");
    Files.writeString(output().resolve("stray.html"), "stray");
    holdsAgainstAFullBuild("a file was added");
  }

  @Test
  void onlyWhatChangedIsWrittenAnew() throws IOException {
    RandomSiteEditor meddler = plain();
    build(output());
    Object two = key("blog/two.html");
    Object one = key("blog/one.html");
    meddler.write(
        "content/blog/one.md",
        "title=one\ntype=post\nstatus=published\ndate=2026-01-02\n~~~~~~\nOther\n");
    build(output());
    assertEquals(two, key("blog/two.html"));
    assertNotEquals(one, key("blog/one.html"));
  }

  @Test
  void withNothingChangedTheOutputIsNotTouched() throws IOException {
    plain();
    waitUntilFilesAreOld();
    BuildReport first = build(output());
    Object folder = key("");
    assertEquals(first, build(output()));
    assertEquals(folder, key(""));
  }

  /** The build trusts no file that was written just before it. */
  private void waitUntilFilesAreOld() throws IOException {
    Path probe = scratch.resolve("probe");
    long start = FileStat.of(root().resolve("assets")).changed();
    long written = FileStat.of(root().resolve("content/about.md")).changed();
    do {
      Thread.onSpinWait();
      Files.writeString(probe, "");
    } while (FileStat.of(probe).changed() < Math.max(start, written) + 100_000_000);
  }

  private Object key(String path) throws IOException {
    return Files.readAttributes(
            output().resolve(path), java.nio.file.attribute.BasicFileAttributes.class)
        .fileKey();
  }
}
