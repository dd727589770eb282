package org.leaven.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** Finds links that can never work, because a required part such as the host is missing. */
final class MalformedAddresses {
  private static final Pattern NO_HOST =
      Pattern.compile("https?:(//([/?#:].*)?|[^/].*|/[^/].*|/)?");
  private static final Pattern NO_RECEIVER = Pattern.compile("(mailto|tel|sms):\\??");

  private MalformedAddresses() {}

  /** The missing part of a link; empty when nothing is missing. */
  static String explain(String address) {
    if (address.isEmpty()) {
      return "a link or a picture without an address";
    }
    if (address.indexOf(':') < 0 && !address.startsWith("//")) {
      return "";
    }
    String usual = address.toLowerCase(Locale.ROOT);
    if (NO_HOST.matcher(usual).matches()) {
      return "an address without a host";
    }
    if (NO_RECEIVER.matcher(usual).matches()) {
      return "an address without a receiver";
    }
    return usual.startsWith("//") ? "an address without \"https:\", which no disk can open" : "";
  }
}
