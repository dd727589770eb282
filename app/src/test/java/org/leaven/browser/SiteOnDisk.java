package org.leaven.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.leaven.dataset.DatasetReader;
import org.leaven.edition.BakedSite;
import org.leaven.edition.archive.ZipEdition;
import org.leaven.edition.single.SingleFileEdition;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.knowledge.resolve.KnowledgeBaseResolver;
import org.leaven.source.SourceTreeReader;
import org.leaven.tree.Trees;

/**
 * Editions of the baked site as a reader has them on a disk, below a folder with spaces and letters
 * of other languages in its name.
 *
 * @param zip the folder into which the archive was unpacked
 * @param single the single file
 */
record SiteOnDisk(Path zip, Path single) {

  /** Writes them into a folder of the test's. */
  static SiteOnDisk in(Path folder) throws IOException {
    Path site = WrittenPages.baked().site();
    KnowledgeBase base =
        KnowledgeBaseResolver.resolve(
            DatasetReader.read(SourceTreeReader.read(Path.of("")).value()).value());
    BakedSite baked =
        new BakedSite(
            site,
            Trees.files(site, "").stream().filter(file -> !file.equals(".leaven")).toList(),
            base);
    Path stick = Files.createDirectories(folder.resolve("Mein Rücken, 背中 1"));
    unpack(new ZipEdition().make(baked).value(), stick.resolve("Übungen"));
    Path single = stick.resolve("alles in einem – 1.html");
    byte[] english =
        new SingleFileEdition(false).make(baked.without(List.of("ar/", "de/"))).value();
    return new SiteOnDisk(stick.resolve("Übungen"), Files.write(single, english));
  }

  private static void unpack(byte[] archive, Path folder) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        Files.write(target, in.readAllBytes());
      }
    }
  }
}
