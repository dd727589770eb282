package org.leaven.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leaven.pipeline.Build;

class SiteFileHashesTest {
  @TempDir Path folder;

  private Path site;
  private SiteFileHashes hashes;

  @BeforeEach
  void begin() throws IOException {
    site = folder.resolve("site");
    hashes = new SiteFileHashes(site);
    place(Map.of("a.html", "a", "b.html", "b", "c/d.css", "d"));
    assertEquals(List.of("a.html", "b.html", "c/d.css"), hashes.changes(all(Set.of())));
  }

  /** Puts another folder in the place of the site, as a build does. */
  private void place(Map<String, String> files) throws IOException {
    Path fresh = Files.createTempDirectory(folder, "fresh");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = fresh.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    if (Files.exists(site)) {
      Files.move(site, Files.createTempDirectory(folder, "old").resolve("site"));
    }
    Files.move(fresh, site);
  }

  private static Build.Content all(Set<String> kept) {
    return new Build.Content(List.of("a.html", "b.html", "c/d.css"), kept::contains);
  }

  @Test
  void whatWasNotKeptIsHeldAgainstWhatItWas() throws IOException {
    hashes.beforeBuild();
    place(Map.of("a.html", "a", "b.html", "other", "c/d.css", "d"));
    assertEquals(List.of("b.html"), hashes.changes(all(Set.of("a.html"))));
  }

  @Test
  void aChangeOfTheSameLengthIsSeen() throws IOException {
    hashes.beforeBuild();
    place(Map.of("a.html", "a", "b.html", "x", "c/d.css", "d"));
    assertEquals(List.of("b.html"), hashes.changes(all(Set.of())));
  }

  @Test
  void whatAnotherProgramHasBuiltInBetweenIsSeen() throws IOException {
    place(Map.of("a.html", "foreign", "b.html", "b", "c/d.css", "d"));
    hashes.beforeBuild();
    place(Map.of("a.html", "foreign", "b.html", "b", "c/d.css", "d"));
    assertEquals(List.of("a.html"), hashes.changes(all(Set.of("a.html", "b.html"))));
  }

  @Test
  void withoutAListTheFolderIsLookedThrough() throws IOException {
    hashes.beforeBuild();
    place(Map.of("a.html", "a", "e.html", "e"));
    Build.Content unknown = new Build.Content(List.of(), path -> true);
    assertEquals(List.of("b.html", "c/d.css", "e.html"), hashes.changes(unknown));
  }

  @Test
  void whatIsKeptIsNotLookedAt() throws IOException {
    hashes.beforeBuild();
    place(Map.of("b.html", "b"));
    Build.Content kept = new Build.Content(List.of("a.html", "b.html"), "a.html"::equals);
    assertEquals(List.of("c/d.css"), hashes.changes(kept));
  }

  @Test
  void aSiteBehindALinkIsCompared() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), site);
    SiteFileHashes linked = new SiteFileHashes(link);
    Build.Content nothingKnown = new Build.Content(List.of(), path -> false);
    assertEquals(List.of("a.html", "b.html", "c/d.css"), linked.changes(nothingKnown));
  }
}
