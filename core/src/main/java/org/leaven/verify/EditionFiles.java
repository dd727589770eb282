package org.leaven.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.leaven.edition.api.ApiLanguage;
import org.leaven.source.problem.FileProcessingException;
import org.leaven.verify.file.FolderContents;

/** The files of an edition by path, read from a folder or an archive. */
record EditionFiles(Map<String, byte[]> files) {
  /** The limit for a file in an archive, since a few kilobytes may unpack to gigabytes. */
  private static final int MAX_BYTES = 256 * 1024 * 1024;

  static EditionFiles ofFolder(Path folder) throws IOException {
    return new EditionFiles(new FolderContents(folder));
  }

  /**
   * Opens an archive.
   *
   * @param name the name of its file
   * @throws FileSystemException when a file in it is larger than any that Leaven writes
   */
  static EditionFiles ofArchive(String name, byte[] archive) throws IOException {
    return ofArchive(name, archive, MAX_BYTES);
  }

  /** Opens an archive with a given limit for each file. */
  static EditionFiles ofArchive(String name, byte[] archive, int maxBytes) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String path = name + " (" + entry.getName() + ")";
        byte[] content = FileProcessingException.within(path, () -> in.readNBytes(maxBytes + 1));
        if (content.length > maxBytes) {
          String reason = "this unpacks to more than " + (maxBytes >> 20) + " MiB, and is not read";
          throw new FileSystemException(path, null, reason);
        }
        files.put(entry.getName(), content);
      }
    }
    return new EditionFiles(files);
  }

  /** The same files as seen from the top of a further language; all others are above it. */
  EditionFiles in(String language) {
    String folder = language + "/";
    String data = "api/v1/";
    ApiLanguage api = new ApiLanguage(language);
    Map<String, byte[]> seen = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (path.startsWith(folder)) {
            seen.put(path.substring(folder.length()), bytes);
            return;
          }
          seen.put("../" + path, bytes);
          if (path.startsWith(data + folder)) {
            String file = data + path.substring((data + folder).length());
            seen.put(file, api.back(file, bytes));
          }
        });
    return new EditionFiles(seen);
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /** The content of a file; none where it does not exist. */
  byte[] bytes(String path) {
    return files.getOrDefault(path, new byte[0]);
  }
}
