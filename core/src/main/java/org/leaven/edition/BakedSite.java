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

/**
 * The site as JBake wrote it, after all checks; the editions are made from it.
 *
 * @param folder its output folder
 * @param files the paths of all files, relative to the folder, with {@code /}, sorted
 */
public record BakedSite(Path folder, List<String> files, KnowledgeBase base) {
  public BakedSite {
    files = files.stream().distinct().sorted().toList();
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

  /** The pages in reading order, parsed; the caller may change them. */
  public List<BakedPage> pages() throws IOException {
    Map<String, String> html = new TreeMap<>();
    for (String file : files) {
      if (file.endsWith(".html")) {
        html.put(file, new String(read(file), StandardCharsets.UTF_8));
      }
    }
    return new ReadingOrder(base).read(html);
  }
}
