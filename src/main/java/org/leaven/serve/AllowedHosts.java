package org.leaven.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. A page of somebody else's can make a browser ask this machine by a name of its own
 * and read the answer; on the loopback address, only the machine's own names are answered.
 */
final class AllowedHosts {
  static final String REFUSAL = "this server answers to localhost and 127.0.0.1 only";

  private AllowedHosts() {}

  /** Whether a request that names a host is answered by a server that listens at an address. */
  static boolean mayAsk(String listening, @Nullable String asked) {
    if (!isLoopback(listening)) {
      return true;
    }
    if (asked == null) {
      return false;
    }
    String name = asked.toLowerCase(Locale.ROOT);
    return name.equals(listening.toLowerCase(Locale.ROOT))
        || name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.matches("127(\\.\\d{1,3}){3}");
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
