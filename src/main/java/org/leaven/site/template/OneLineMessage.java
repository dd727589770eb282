package org.leaven.site.template;

import org.jspecify.annotations.Nullable;

/** Messages of other programs, brought to a line that can stand in a problem. */
public final class OneLineMessage {
  private OneLineMessage() {}

  public static String of(@Nullable String message) {
    return message == null || message.isBlank()
        ? "no reason given"
        : message.strip().replaceAll("\\s+", " ");
  }
}
