package org.leaven.share;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leaven.page.SitePlan;
import org.leaven.page.view.Page;

/** Writes a copy in Markdown beside every page that asks for one. */
public final class Copies {
  private Copies() {}

  /**
   * Writes the copies.
   *
   * @param folder the baked site
   * @param baked the files in it
   * @return the files in it now, sorted
   */
  public static List<String> write(SitePlan plan, Path folder, List<String> baked)
      throws IOException {
    List<String> pages =
        plan.listed().stream()
            .filter(page -> !page.frame().head().copy().isEmpty())
            .map(Page::frame)
            .map(frame -> frame.path())
            .toList();
    try {
      pages.parallelStream().forEach(page -> write(folder, page));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    List<String> files = new ArrayList<>(baked);
    pages.forEach(page -> files.add(page + SitePlan.COPY));
    return files.stream().sorted().toList();
  }

  private static void write(Path folder, String page) {
    try {
      String html = Files.readString(folder.resolve(page));
      Files.writeString(folder.resolve(page + SitePlan.COPY), MarkdownCopy.of(page, html));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
