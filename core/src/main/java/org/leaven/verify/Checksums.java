package org.leaven.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.source.Sha256;

/** Compares the files of the editions with their recorded checksums. */
final class Checksums {
  private static final String SUMS = "SHA256SUMS";
  private static final String MANIFEST = "manifest.json";
  private static final Pattern FILE =
      Pattern.compile(
          "\\{\"file\": \"((?:[^\"\\\\]|\\\\.)*)\", \"bytes\": \\d+, \"sha256\": \"(\\w+)\"}");

  private Checksums() {}

  static void check(EditionFiles editions, List<Finding> findings) {
    Map<String, String> sums = new HashMap<>();
    for (String line : editions.text(SUMS).split("\n", -1)) {
      if (line.length() > 66) {
        sums.put(line.substring(66), line.substring(0, 64));
      }
    }
    sums.forEach(
        (file, sum) -> {
          if (!editions.has(file)) {
            findings.add(new Finding("editions", file, "", "the file is missing"));
          } else if (!Sha256.hex(editions.files().getOrDefault(file, new byte[0])).equals(sum)) {
            findings.add(new Finding("editions", file, "", "the checksum is another"));
          }
        });
    for (String file : editions.files().keySet()) {
      if (!sums.containsKey(file) && !file.equals(SUMS)) {
        findings.add(new Finding("editions", file, "", "the file has no checksum"));
      }
    }
  }

  /**
   * The first file of the site that the editions were made from, as their manifest lists it, that
   * the site does not have or has with other content; nothing where all are the same.
   */
  static Optional<String> differing(EditionFiles editions, EditionFiles site) {
    String manifest = editions.text(MANIFEST);
    int start = manifest.indexOf("\"site\": [");
    Matcher file = FILE.matcher(start < 0 ? "" : manifest.substring(start));
    while (file.find()) {
      String path = file.group(1).replace("\\\"", "\"").replace("\\\\", "\\");
      byte[] content = site.files().get(path);
      if (content == null || !Sha256.hex(content).equals(file.group(2))) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }
}
