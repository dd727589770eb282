package org.leaven.dataset.picture;

import java.util.List;
import org.leaven.dataset.raw.RawMedium.RawPicture;
import org.leaven.source.FileNameNormalizer;
import org.leaven.source.Hrefs;

/**
 * Resolves the paths of pictures, which may lie in two folders: below {@code content/} and {@code
 * assets/}.
 */
public final class PicturePaths {
  private static final List<String> FOLDERS = List.of("content/", "assets/");

  private PicturePaths() {}

  /**
   * The path of a picture in the sources; it begins with {@code ../} or a slash when it leads out
   * of them.
   */
  public static String source(RawPicture picture) {
    String written = picture.file().value();
    return written.startsWith("/")
        ? written
        : FileNameNormalizer.normal(Hrefs.resolve(picture.file().at().path(), written));
  }

  /** Whether the address of another host stands in the place of a path. */
  static boolean isOnTheWeb(RawPicture picture) {
    return picture.file().value().matches("(?i)([a-z]+:)?//.*");
  }

  /** Whether files at a path in the sources are copied to the site. */
  static boolean isCopied(String source) {
    return FOLDERS.stream().anyMatch(source::startsWith);
  }

  /** The path of a copy, relative to the site. */
  static String site(String source) {
    return source.substring(source.indexOf('/') + 1);
  }
}
