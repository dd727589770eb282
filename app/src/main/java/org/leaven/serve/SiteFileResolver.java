package org.leaven.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.http.MimeTypes;
import org.leaven.source.FileNameNormalizer;
import org.leaven.source.MediaType;

/**
 * Finds the file of the site for a request path, as GitHub Pages does.
 *
 * <p>A folder is answered with its {@code index.html}, and {@code page} with {@code page.html}.
 * Files outside the site and names that differ in case are not found.
 */
final class SiteFileResolver {
  static final String NOT_FOUND = "404.html";
  private static final String MARK = ".leaven";

  private final Path folder;

  SiteFileResolver(Path folder) {
    this.folder = folder;
  }

  /**
   * A file that was found.
   *
   * @param path relative to the site, with {@code /}
   * @param isFolder whether the path names a folder with a page, to be redirected to the path with
   *     a slash
   */
  record Found(Path file, String path, boolean isFolder) {
    boolean isPage() {
      return type().startsWith("text/html");
    }

    /** The content type; text is UTF-8. */
    String type() {
      String type = MediaType.of(path).orElseGet(() -> MimeTypes.DEFAULTS.getMimeByExtension(path));
      if (type == null) {
        return "application/octet-stream";
      }
      boolean isText = type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml");
      return isText ? type + ";charset=utf-8" : type;
    }
  }

  /** The file for a decoded path relative to the site, without a leading slash. */
  Optional<Found> find(String path) {
    if (path.isEmpty() || path.endsWith("/")) {
      return file(path + "index.html");
    }
    Optional<Found> file = file(path).or(() -> file(path + ".html"));
    return file.isPresent()
        ? file
        : file(path + "/index.html").map(found -> new Found(found.file(), found.path(), true));
  }

  /** The 404 page. */
  Optional<Found> notFound() {
    return file(NOT_FOUND);
  }

  /** Compares paths in one Unicode normal form, since some systems return names in another. */
  private static boolean isSame(Path one, Path other) {
    return FileNameNormalizer.normal(one.toString())
        .equals(FileNameNormalizer.normal(other.toString()));
  }

  /** The site holds neither links nor two names for one file, so the real path is the plain one. */
  private Optional<Found> file(String path) {
    try {
      Path top = folder.toRealPath();
      Path file = top.resolve(FileNameNormalizer.normal(path));
      boolean isOurs =
          file.startsWith(top)
              && file.equals(file.normalize())
              && Files.isRegularFile(file)
              && isSame(file.toRealPath(), file)
              && !file.endsWith(MARK);
      return isOurs ? Optional.of(new Found(file, path, false)) : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
