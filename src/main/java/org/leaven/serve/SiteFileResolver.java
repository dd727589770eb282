package org.leaven.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.MimeTypes;
import org.leaven.source.FileNames;

/**
 * Finds the file of the site that an address means, the way GitHub Pages does: a folder's {@code
 * index.html}, and {@code page.html} for {@code page}. What lies outside the site is not found,
 * whichever way it is asked for, and neither is a name in other letters than the file's own.
 */
final class SiteFileResolver {
  static final String NOT_FOUND = "404.html";
  private static final String MARK = ".leaven";

  /** Those that differ from what the server library knows, or that it does not know. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html"),
          Map.entry("htm", "text/html"),
          Map.entry("css", "text/css"),
          Map.entry("js", "text/javascript"),
          Map.entry("mjs", "text/javascript"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("xml", "application/xml"),
          Map.entry("txt", "text/plain"),
          Map.entry("md", "text/markdown"),
          Map.entry("csv", "text/csv"),
          Map.entry("yaml", "text/yaml"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("zip", "application/zip"),
          Map.entry("epub", "application/epub+zip"),
          Map.entry("pdf", "application/pdf"));

  private final Path folder;

  SiteFileResolver(Path folder) {
    this.folder = folder;
  }

  /**
   * A file that is there.
   *
   * @param path relative to the site, with {@code /}
   * @param isFolder whether it is a folder with a page in it, to be asked for with a slash
   */
  record Found(Path file, String path, boolean isFolder) {
    boolean isPage() {
      return extension(path).equals("html") || extension(path).equals("htm");
    }

    /** Text is in UTF-8, as hosts of static sites have it. */
    String type() {
      String extension = extension(path);
      String known = TYPES.get(extension);
      String type = known != null ? known : MimeTypes.DEFAULTS.getMimeByExtension(path);
      if (type == null) {
        return "application/octet-stream";
      }
      boolean isText = type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml");
      return isText ? type + ";charset=utf-8" : type;
    }
  }

  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** The file for a decoded path below the site's top, without a slash before it. */
  Optional<Found> find(String path) {
    if (path.isEmpty() || path.endsWith("/")) {
      return file(path + "index.html");
    }
    Optional<Found> file = file(path).or(() -> file(path + ".html"));
    return file.isPresent()
        ? file
        : file(path + "/index.html").map(found -> new Found(found.file(), found.path(), true));
  }

  /** The page for addresses that lead nowhere. */
  Optional<Found> notFound() {
    return file(NOT_FOUND);
  }

  /** Some systems give names back in another normal form. */
  private static boolean isSame(Path one, Path other) {
    return FileNames.normal(one.toString()).equals(FileNames.normal(other.toString()));
  }

  /** The site holds neither links nor two names for one file, so the real path is the plain one. */
  private Optional<Found> file(String path) {
    try {
      Path top = folder.toRealPath();
      Path file = top.resolve(FileNames.normal(path));
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
