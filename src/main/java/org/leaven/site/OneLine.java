package org.leaven.site;

import org.jspecify.annotations.Nullable;

/** Messages of other programs, brought to a line that can stand in a problem. */
final class OneLine {
  private OneLine() {}

  static String of(@Nullable String message) {
    return message == null || message.isBlank()
        ? "no reason given"
        : message.strip().replaceAll("\\s+", " ");
  }
}
