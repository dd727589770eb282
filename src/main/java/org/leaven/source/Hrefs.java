package org.leaven.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Relative addresses between pages of the site. */
public final class Hrefs {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@";

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  private Hrefs() {}

  /**
   * The address of a page as another page writes it.
   *
   * @param from path of the page that holds the link, relative to the site; or, for a page that may
   *     lie anywhere, the whole address of the site's top, with a slash at its end
   * @param to path of the page the link leads to; may end in a fragment
   */
  public static String relative(String from, String to) {
    int hash = to.indexOf('#');
    String path = hash < 0 ? to : to.substring(0, hash);
    String fragment = hash < 0 ? "" : to.substring(hash);
    if (path.equals(from) && !fragment.isEmpty()) {
      return fragment;
    }
    if (SCHEME.matcher(from).lookingAt()) {
      return whole(from, path) + fragment;
    }
    String[] here = from.split("/", -1);
    String[] there = path.split("/", -1);
    int common = 0;
    while (common < here.length - 1
        && common < there.length - 1
        && here[common].equals(there[common])) {
      common++;
    }
    StringBuilder href = new StringBuilder("../".repeat(here.length - 1 - common));
    for (int i = common; i < there.length; i++) {
      href.append(encoded(there[i])).append(i < there.length - 1 ? "/" : "");
    }
    return href.append(fragment).toString();
  }

  private static String whole(String top, String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      segments.add(encoded(segment));
    }
    return top + String.join("/", segments);
  }

  /**
   * From a page to the top of the site: empty, {@code ../} once or more, or the whole address that
   * {@code from} is.
   */
  public static String root(String from) {
    if (SCHEME.matcher(from).lookingAt()) {
      return from;
    }
    return "../".repeat((int) from.chars().filter(c -> c == '/').count());
  }

  /**
   * What a relative address written on a page leads to, relative to the site; it may begin with
   * {@code ../} when it leads out of the site.
   */
  public static String resolve(String from, String href) {
    List<String> segments = new ArrayList<>(List.of(from.split("/", -1)));
    segments.remove(segments.size() - 1);
    for (String segment : href.split("/", -1)) {
      boolean up = segment.equals("..");
      boolean hasParent = !segments.isEmpty() && !segments.get(segments.size() - 1).equals("..");
      if (up && hasParent) {
        segments.remove(segments.size() - 1);
      } else if (!segment.equals(".")) {
        segments.add(segment);
      }
    }
    return String.join("/", segments);
  }

  /** Whether an address is relative to its page: no scheme, no host, not from the server's top. */
  public static boolean isRelative(String address) {
    return !address.startsWith("/") && !SCHEME.matcher(address).lookingAt();
  }

  /** An address with its percent-encoded characters put in plainly; as it is when they are none. */
  public static String decoded(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  /** A path segment with everything percent-encoded that RFC 3986 does not allow in one. */
  private static String encoded(String segment) {
    StringBuilder encoded = new StringBuilder(segment.length());
    for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
      if (octet >= 0 && UNRESERVED.indexOf(octet) >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(String.format(Locale.ROOT, "%02X", octet & 0xFF));
      }
    }
    return encoded.toString();
  }
}
