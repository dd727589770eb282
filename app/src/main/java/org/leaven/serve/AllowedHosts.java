package org.leaven.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a request may be answered, by its host name, to prevent DNS rebinding.
 *
 * <p>A foreign page could make a browser request this machine under the page's own host name and
 * read the answer. On a loopback address, only names of this machine are therefore answered.
 */
final class AllowedHosts {
  static final String REFUSAL = "this server answers to localhost and 127.0.0.1 only";

  private AllowedHosts() {}

  /** Whether a server listening at an address answers a request for a host name. */
  static boolean isAllowed(String listening, @Nullable String requested) {
    if (!isLoopback(listening)) {
      return true;
    }
    if (requested == null) {
      return false;
    }
    String name = requested.toLowerCase(Locale.ROOT);
    return name.equals(listening.toLowerCase(Locale.ROOT))
        || name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.matches("127(\\.\\d{1,3}){3}");
  }

  /** Whether only this machine can reach an address. */
  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
