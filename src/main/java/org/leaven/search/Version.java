package org.leaven.search;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.CRC32C;

/** A short name for the content of an index. */
final class Version {
  private static final int RADIX = 36;

  private Version() {}

  static String of(CharSequence root, Collection<String> parts) {
    CRC32C sum = new CRC32C();
    sum.update(root.toString().getBytes(StandardCharsets.UTF_8));
    parts.forEach(part -> sum.update(part.getBytes(StandardCharsets.UTF_8)));
    return Long.toString(sum.getValue(), RADIX);
  }
}
