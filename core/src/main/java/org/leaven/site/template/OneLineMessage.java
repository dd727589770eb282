package org.leaven.site.template;

import org.jspecify.annotations.Nullable;

/** Shortens messages of other libraries to one line, for use in a problem. */
public final class OneLineMessage {
  private OneLineMessage() {}

  public static String of(@Nullable String message) {
    return message == null || message.isBlank()
        ? "no reason given"
        : message.strip().replaceAll("\\s+", " ");
  }
}
