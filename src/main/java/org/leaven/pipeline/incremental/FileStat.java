package org.leaven.pipeline.incremental;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the system says of a file without reading it. Two of the same value mean that nobody has
 * written to the file in between: the time of its last change cannot be set by a program, and the
 * number of the file tells it from another one of that name.
 *
 * @param changed when the file was last changed in any way, in nanoseconds
 */
public record FileStat(long size, long modified, long changed, long number) {
  private static final String ASKED = "unix:size,lastModifiedTime,ctime,ino";
  public static final FileStat UNKNOWN = new FileStat(-1, 0, 0, 0);

  /** Of a file that is not there, or on a system that does not say, nothing is known. */
  public static FileStat of(Path file) {
    try {
      Map<String, Object> said = Files.readAttributes(file, ASKED);
      return new FileStat(
          number(said, "size"),
          nanoseconds(said, "lastModifiedTime"),
          nanoseconds(said, "ctime"),
          number(said, "ino"));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return UNKNOWN;
    }
  }

  private static long number(Map<String, Object> said, String key) {
    return said.get(key) instanceof Number number ? number.longValue() : 0;
  }

  private static long nanoseconds(Map<String, Object> said, String key) {
    return said.get(key) instanceof FileTime time ? time.to(TimeUnit.NANOSECONDS) : 0;
  }

  /** All of it in letters; a record's own would be made by code that Java writes at run time. */
  String letters() {
    return size + "," + modified + "," + changed + "," + number;
  }

  public boolean isKnown() {
    return size >= 0;
  }
}
