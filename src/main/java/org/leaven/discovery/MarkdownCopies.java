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

/** Writes a Markdown copy beside each page that is to have one. */
public final class MarkdownCopies {
  private final Path folder;
  private final List<String> pages;
  private final Set<String> wanted;
  private final Set<String> written = ConcurrentHashMap.newKeySet();
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  /**
   * Finds the pages that get a copy.
   *
   * @param folder the output folder of the running build
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
   * The output of the previous build.
   *
   * @param folder where its files are
   * @param isKept whether a page, by its path, is reused from it
   * @param isIntact whether a file of it, by its path, is still as it was written
   */
  public record PreviousOutput(Path folder, Predicate<String> isKept, Predicate<String> isIntact) {
    /** Hard-links the previous copy of a reused page; false where that is impossible. */
    private boolean linkCopy(String page, Path copy) {
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

  /** Whether a page gets a copy. */
  public boolean hasCopy(String page) {
    return wanted.contains(page);
  }

  /** Makes a listener that writes the copy of a page while its HTML is scanned. Thread-safe. */
  public HtmlScan.Listener listener(String page) {
    return new MarkdownCopy(
        page,
        copy -> {
          Files.writeString(folder.resolve(page + LinkResolver.COPY), copy);
          written.add(page);
        });
  }

  /**
   * Writes the copies that are still missing: those of reused pages.
   *
   * @param baked the files of the site
   * @param previous the previous build: the copy of a reused page is reused, too
   * @return all files of the site, sorted
   */
  public List<String> finish(List<String> baked, PreviousOutput previous) throws IOException {
    try {
      pages.parallelStream()
          .filter(page -> !written.contains(page))
          .forEach(page -> write(page, previous));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Set<String> files = new TreeSet<>(baked); // copies written while scanning are listed already
    pages.forEach(page -> files.add(page + LinkResolver.COPY));
    return List.copyOf(files);
  }

  /** Whether a file is a copy that was reused from the previous build. */
  public boolean isKept(String file) {
    return kept.contains(file);
  }

  private void write(String page, PreviousOutput previous) {
    Path copy = folder.resolve(page + LinkResolver.COPY);
    try {
      if (previous.linkCopy(page, copy)) {
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
