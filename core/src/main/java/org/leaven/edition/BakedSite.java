package org.leaven.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.leaven.edition.builtpage.BakedPage;
import org.leaven.edition.builtpage.ReadingOrder;
import org.leaven.edition.builtpage.RefreshTarget;
import org.leaven.html.ScriptDetector;
import org.leaven.knowledge.KnowledgeBase;
import org.leaven.page.words.Messages;
import org.leaven.source.Hrefs;

/** The site as JBake wrote it, after all checks; the editions are made from it. */
public final class BakedSite {
  /** A page that only leads on is smaller, in bytes. */
  private static final int MAX_TO_LEAD_ON = 8_000;

  private final Path folder;
  private final List<String> files;
  private final KnowledgeBase base;
  private final Map<String, String> words;
  private List<BakedPage> pages = List.of();

  /**
   * Describes a site.
   *
   * @param folder its output folder
   * @param files the paths of all files, relative to the folder, with {@code /}
   */
  public BakedSite(Path folder, List<String> files, KnowledgeBase base) {
    this(folder, files, base, Messages.in(base.head().language()).all());
  }

  /**
   * The same with words of the author's.
   *
   * @param words of the interface, by key
   */
  public BakedSite(Path folder, List<String> files, KnowledgeBase base, Map<String, String> words) {
    this.folder = folder;
    this.files = files.stream().distinct().sorted().toList();
    this.base = base;
    this.words = words;
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

  public Map<String, String> words() {
    return words;
  }

  /** A word of the interface; empty for an unknown key. */
  public String word(String key) {
    return words.getOrDefault(key, "");
  }

  /** The same without the folders of other languages. */
  public BakedSite without(List<String> folders) {
    return new BakedSite(
        folder,
        files.stream().filter(file -> folders.stream().noneMatch(file::startsWith)).toList(),
        base,
        words);
  }

  /**
   * The part in another language, as a site of its own. The files that all languages share are
   * above it, and have paths that begin with {@code ../}.
   *
   * @param language its folder, with a slash at its end
   * @param folders those of all languages
   * @param other the knowledge base in that language
   * @param otherWords of the interface in that language
   */
  public BakedSite in(
      String language, List<String> folders, KnowledgeBase other, Map<String, String> otherWords) {
    List<String> all = new ArrayList<>();
    files.stream()
        .filter(file -> file.startsWith(language))
        .forEach(file -> all.add(file.substring(language.length())));
    without(folders).files().stream()
        .filter(file -> !file.matches(".*\\.html|(search|cards|api|embed|fragments|pictures)/.*"))
        .forEach(file -> all.add("../" + file));
    return new BakedSite(folder.resolve(language), all, other, otherWords);
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

  /** Where pages have moved: the path of each page that only leads on, and the path it leads to. */
  public Map<String, String> moved() throws IOException {
    Map<String, String> moved = new TreeMap<>();
    for (String file : files) {
      if (file.endsWith(".html") && Files.size(folder.resolve(file)) < MAX_TO_LEAD_ON) {
        String to = Hrefs.path(RefreshTarget.of(new String(read(file), StandardCharsets.UTF_8)));
        if (Hrefs.isRelative(to) && has(Hrefs.resolve(file, Hrefs.decoded(to)))) {
          moved.put(file, Hrefs.resolve(file, Hrefs.decoded(to)));
        }
      }
    }
    return moved;
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
