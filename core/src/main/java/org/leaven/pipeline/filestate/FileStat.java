package org.leaven.pipeline.filestate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Attributes of a file that change whenever it is written: size, times and inode number.
 *
 * <p>Equal values mean that the file was not written in between: programs cannot set the time of
 * last change (ctime), and the inode number distinguishes a replaced file of the same name.
 *
 * @param changed the time of the last change of content or attributes (ctime), in nanoseconds
 */
public record FileStat(long size, long modified, long changed, long number) {
  private static final String ATTRIBUTES = "unix:size,lastModifiedTime,ctime,ino";
  public static final FileStat UNKNOWN = new FileStat(-1, 0, 0, 0);

  /**
   * Reads the attributes; {@link #UNKNOWN} if the file does not exist or the system does not
   * support them.
   */
  public static FileStat of(Path file) {
    try {
      Map<String, Object> attributes = Files.readAttributes(file, ATTRIBUTES);
      return new FileStat(
          number(attributes, "size"),
          nanoseconds(attributes, "lastModifiedTime"),
          nanoseconds(attributes, "ctime"),
          number(attributes, "ino"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return UNKNOWN;
    }
  }

  private static long number(Map<String, Object> attributes, String key) {
    return attributes.get(key) instanceof Number number ? number.longValue() : 0;
  }

  private static long nanoseconds(Map<String, Object> attributes, String key) {
    return attributes.get(key) instanceof FileTime time ? time.to(TimeUnit.NANOSECONDS) : 0;
  }

  /**
   * All values as text; faster at startup than the record's own {@code toString}, which is
   * generated at run time.
   */
  String text() {
    return size + "," + modified + "," + changed + "," + number;
  }

  public boolean isKnown() {
    return size >= 0;
  }
}
