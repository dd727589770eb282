package org.leaven.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
          } else if (!sum(editions.files().getOrDefault(file, new byte[0])).equals(sum)) {
            findings.add(new Finding("editions", file, "", "the checksum is another"));
          }
        });
    for (String file : editions.files().keySet()) {
      if (!sums.containsKey(file) && !file.equals(SUMS)) {
        findings.add(new Finding("editions", file, "", "the file has no checksum"));
      }
    }
  }

  /** Checks that the site is the one that the manifest of the editions describes, if it does. */
  static void checkSite(EditionFiles editions, EditionFiles site, List<Finding> findings) {
    String manifest = editions.text(MANIFEST);
    int start = manifest.indexOf("\"site\": [");
    if (start < 0) {
      return;
    }
    Matcher file = FILE.matcher(manifest.substring(start));
    while (file.find()) {
      String path = file.group(1).replace("\\\"", "\"").replace("\\\\", "\\");
      byte[] content = site.files().get(path);
      if (content == null || !sum(content).equals(file.group(2))) {
        String what = "the file is not the one that the editions were made from";
        findings.add(new Finding("site", path, "", what));
        return;
      }
    }
  }

  /** SHA-256 in hexadecimal. */
  static String sum(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
