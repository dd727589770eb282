package org.leaven.site;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.leaven.page.markdown.JBakeMarkdown;
import org.leaven.site.cache.PreviousBuild;
import org.leaven.site.input.BakeInput;
import org.leaven.site.jbake.JBakeGlobalState;
import org.leaven.site.settings.SiteSettings;
import org.leaven.site.template.FreeMarkerSetup;
import org.leaven.source.FileTreeWalker;
import org.leaven.source.MemoryCache;
import org.leaven.source.problem.Checked;
import org.leaven.source.problem.Problems;

/**
 * Bakes a site into an empty folder, using JBake.
 *
 * <p>JBake keeps global state, so sites are baked one at a time, in whatever thread; meanwhile the
 * default locale and time zone are those of the site.
 *
 * <pre>{@code
 * Checked<SiteSettings> settings =
 *     new SettingsReader().read(SiteRequest.of(root, SiteKind.PLAIN));
 * Checked<BakeResult> baked = new Baker().bake(new PlainSiteInput(settings.value()), output);
 * }</pre>
 */
public final class Baker {
  private static final String SAMPLE =
      "# a\n\nb *c* **d** `e` [f](g)\n\n- h\n\n1. i\n\n> j\n\n| k |\n|---|\n| l |\n\n```\nm\n```\n";

  private final MemoryCache memoryCache;

  public Baker() {
    this(MemoryCache.none());
  }

  /** A baker that reuses results of earlier bakes. */
  public Baker(MemoryCache memoryCache) {
    this.memoryCache = memoryCache;
  }

  /**
   * Bakes all pages, copies all assets and writes all further files.
   *
   * <p>Problems: all of a header's, {@code template-error}, {@code duplicate-path}, {@code
   * symbolic-link}, {@code lost-page}. If there are errors, the folder is not a complete site and
   * must be discarded.
   *
   * @param output an empty folder
   * @throws IOException when something cannot be read or written
   */
  public Checked<BakeResult> bake(BakeInput input, Path output) throws IOException {
    return bake(input, output, PreviousBuild.none(), PageListener.NONE);
  }

  /**
   * Bakes incrementally: unchanged pages are taken from the previous build, and the output is byte
   * for byte that of a full bake. Reused files are hard links, so nothing may write to them.
   *
   * @param pageListener is told of written pages
   */
  public Checked<BakeResult> bake(
      BakeInput input, Path output, PreviousBuild last, PageListener pageListener)
      throws IOException {
    if (!FileTreeWalker.isEmpty(output)) {
      throw new IOException("a site is baked into an empty folder, and this one is not: " + output);
    }
    Problems problems = new Problems();
    SiteSettings settings = input.settings();
    JBakeGlobalState state = JBakeGlobalState.enter(settings.config(), settings.locale());
    try {
      settings.config().setDestinationFolder(output.toFile());
      BakeRun.Result result =
          new BakeRun(input, new BakeRun.Context(output, last, memoryCache), problems)
              .bake(pageListener);
      return problems.with(
          new BakeResult(
              output,
              files(output),
              result.pages(),
              result.buildCache(),
              result.sources(),
              result.kept(),
              result.generated()));
    } catch (UncheckedIOException e) {
      throw withPath(Objects.requireNonNull(e.getCause()), output);
    } catch (IOException e) {
      throw withPath(e, output);
    } finally {
      state.leave();
    }
  }

  /** Loads FreeMarker and Flexmark by using each once. */
  public static void warmUp() {
    FreeMarkerSetup.warmUp();
    new JBakeMarkdown(List.of("TABLES", "FENCED_CODE_BLOCKS")).html(SAMPLE);
  }

  /** Adds the output path to an error that names no file, such as a full disk. */
  private static IOException withPath(IOException error, Path output) {
    boolean hasPath =
        error instanceof FileSystemException || error instanceof FileNotFoundException;
    return hasPath ? error : new IOException(output + ": " + error.getMessage(), error);
  }

  private static List<String> files(Path output) throws IOException {
    List<String> files = new ArrayList<>();
    FileTreeWalker.walkLinks(
        output,
        (path, place, attributes) -> {
          if (attributes.isRegularFile()) {
            files.add(path);
          }
        });
    Collections.sort(files);
    return List.copyOf(files);
  }
}
