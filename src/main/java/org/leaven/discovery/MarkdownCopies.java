package org.leaven.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.leaven.html.HtmlScan;
import org.leaven.html.HtmlSource;
import org.leaven.page.SitePlan;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.view.Page;
import org.leaven.page.view.frame.PageFrame;

/** Writes a copy in Markdown beside every page that asks for one. */
public final class MarkdownCopies {
  private final Path folder;
  private final List<String> pages;
  private final Set<String> wanted;
  private final Set<String> written = ConcurrentHashMap.newKeySet();
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  /**
   * Gets ready.
   *
   * @param folder the site while it is baked
   */
  public MarkdownCopies(SitePlan plan, Path folder) {
    this.folder = folder;
    this.pages =
        plan.listed().stream()
            .map(Page::frame)
            .filter(frame -> !frame.head().copy().isEmpty())
            .map(PageFrame::path)
            .toList();
    this.wanted = Set.copyOf(pages);
  }

  /**
   * The bake before this one.
   *
   * @param folder where its files are
   * @param isKept whether a page, by its path, has been taken from there
   * @param isIntact whether a file of it, by its path, is still as it was written
   */
  public record Before(Path folder, Predicate<String> isKept, Predicate<String> isIntact) {
    /** Links the copy of a page that was kept; false when there is none to be had. */
    private boolean gives(String page, Path copy) {
      if (!isKept.test(page) || !isIntact.test(page + LinkResolver.COPY)) {
        return false;
      }
      try {
        Files.createLink(copy, folder.resolve(page + LinkResolver.COPY));
        return true;
      } catch (UnsupportedOperationException | IOException e) {
        return false;
      }
    }
  }

  /** Whether a page is to have a copy. */
  public boolean want(String page) {
    return wanted.contains(page);
  }

  /** Listens to a page that has just been written, and writes its copy. Safe for threads. */
  public HtmlScan.Listener listener(String page) {
    return new MarkdownCopy(
        page,
        copy -> {
          Files.writeString(folder.resolve(page + LinkResolver.COPY), copy);
          written.add(page);
        });
  }

  /**
   * Writes the copies that are still missing, those of pages that were kept.
   *
   * @param baked the files of the baked site
   * @param before the site's last bake: where a page is still that bake's file, so is its copy
   * @return the files in it now, sorted
   */
  public List<String> finish(List<String> baked, Before before) throws IOException {
    try {
      pages.parallelStream()
          .filter(page -> !written.contains(page))
          .forEach(page -> write(page, before));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Set<String> files = new TreeSet<>(baked); // those that were seen have copies there already
    pages.forEach(page -> files.add(page + LinkResolver.COPY));
    return List.copyOf(files);
  }

  /** Whether a file is a copy that was taken from the bake before. */
  public boolean isKept(String file) {
    return kept.contains(file);
  }

  private void write(String page, Before before) {
    Path copy = folder.resolve(page + LinkResolver.COPY);
    try {
      if (before.gives(page, copy)) {
        kept.add(page + LinkResolver.COPY);
        return;
      }
      HtmlSource html = HtmlSource.of(Files.readString(folder.resolve(page)));
      HtmlScan.read(html, () -> List.of(listener(page)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
