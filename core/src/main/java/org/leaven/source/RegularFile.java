package org.leaven.source;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Writes only to regular files: a symbolic link is not followed, and a pipe or a device is not
 * written to. Others may have put such things there, for instance in a clone of somebody's
 * repository.
 */
public final class RegularFile {
  private RegularFile() {}

  /**
   * Writes a text to a file that is new or a regular file.
   *
   * @throws FileSystemException when something else is there
   */
  public static void write(Path file, String text) throws IOException {
    require(file);
    Files.writeString(
        file,
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Makes sure that a file can be written without following a link.
   *
   * @throws FileSystemException when something other than a regular file is there
   */
  public static void require(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      BasicFileAttributes there =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (there.isSymbolicLink()) {
        throw refusal(file, "this is a symbolic link, and links are not followed when writing");
      }
      if (!there.isRegularFile()) {
        throw refusal(file, "a file has to be written here, but this is a " + kind(there));
      }
    }
  }

  /**
   * Makes sure that a folder, with its links resolved, is below another one.
   *
   * @throws FileSystemException when a link in the path leads out of the folder above
   */
  public static void requireInside(Path above, Path folder) throws IOException {
    if (!folder.toRealPath().startsWith(above.toRealPath())) {
      throw refusal(
          folder, "a symbolic link leads out of \"" + above + "\" here, and is not followed");
    }
  }

  private static String kind(BasicFileAttributes there) {
    return there.isDirectory() ? "folder" : "pipe or a device";
  }

  private static FileSystemException refusal(Path file, String reason) {
    return new FileSystemException(file.toString(), null, reason + "; remove it");
  }
}
