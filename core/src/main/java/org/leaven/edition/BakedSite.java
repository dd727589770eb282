package org.leaven.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.leaven.edition.html.BakedPage;
import org.leaven.edition.html.ReadingOrder;
import org.leaven.html.ScriptDetector;
import org.leaven.knowledge.KnowledgeBase;

/** The site as JBake wrote it, after all checks; the editions are made from it. */
public final class BakedSite {
  private final Path folder;
  private final List<String> files;
  private final KnowledgeBase base;
  private List<BakedPage> pages = List.of();

  /**
   * Describes a site.
   *
   * @param folder its output folder
   * @param files the paths of all files, relative to the folder, with {@code /}
   */
  public BakedSite(Path folder, List<String> files, KnowledgeBase base) {
    this.folder = folder;
    this.files = files.stream().distinct().sorted().toList();
    this.base = base;
  }

  public Path folder() {
    return folder;
  }

  /** The paths of all files, sorted. */
  public List<String> files() {
    return files;
  }

  public KnowledgeBase base() {
    return base;
  }

  /** The content of a file. */
  public byte[] read(String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }

  public boolean has(String file) {
    return Collections.binarySearch(files, file) >= 0;
  }

  /** Whether a file exists and may be embedded in another; an SVG with scripts may not. */
  public boolean canEmbed(String file) throws IOException {
    boolean isDrawing = file.toLowerCase(Locale.ROOT).matches(".*\\.svgz?");
    return has(file) && !(isDrawing && ScriptDetector.isIn(read(file)));
  }

  /** The pages in reading order; parsed once for all editions, so nobody may change them. */
  public synchronized List<BakedPage> pages() throws IOException {
    if (pages.isEmpty()) {
      Map<String, String> html = new TreeMap<>();
      for (String file : files) {
        if (file.endsWith(".html")) {
          html.put(file, new String(read(file), StandardCharsets.UTF_8));
        }
      }
      pages = List.copyOf(new ReadingOrder(base).read(html));
    }
    return pages;
  }
}
