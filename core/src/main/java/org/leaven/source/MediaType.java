package org.leaven.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The media types of files, by the extensions of their names. */
public final class MediaType {
  private static final Map<String, String> BY_EXTENSION =
      Stream.of(
              ("html text/html,htm text/html,css text/css,js text/javascript,mjs text/javascript,"
                      + "json application/json,map application/json,xml application/xml,"
                      + "webmanifest application/manifest+json,txt text/plain,md text/markdown,"
                      + "csv text/csv,yaml text/yaml,svg image/svg+xml,png image/png,jpg image/jpeg,"
                      + "jpeg image/jpeg,gif image/gif,webp image/webp,avif image/avif,"
                      + "ico image/x-icon,woff font/woff,woff2 font/woff2,ttf font/ttf,"
                      + "zip application/zip,epub application/epub+zip,pdf application/pdf")
                  .split(",", -1))
          .map(line -> line.split(" ", -1))
          .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));

  private MediaType() {}

  /** The type of a file, by its path; empty for an unknown extension. */
  public static Optional<String> of(String path) {
    return Optional.ofNullable(BY_EXTENSION.get(extension(path)));
  }

  /** What follows the last full stop of a file name, in lower case. */
  public static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
