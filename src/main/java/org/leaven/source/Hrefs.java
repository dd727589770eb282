package org.leaven.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Relative addresses between pages of the site. */
public final class Hrefs {
  private static final boolean[] ALLOWED = new boolean[128];

  static {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@/"
        .chars()
        .forEach(c -> ALLOWED[c] = true);
  }

  private static final Set<String> LINKED = Set.of("", "http", "https", "mailto", "tel");
  private static final Pattern UNSEEN = Pattern.compile("^[\\x00- ]+|[\\t\\n\\r]");

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
    if (hasScheme(from)) {
      return whole(from, path) + fragment;
    }
    int start = commonFolder(from, path);
    StringBuilder href = new StringBuilder(path.length() + 12);
    for (int slash = from.indexOf('/', start); slash >= 0; slash = from.indexOf('/', slash + 1)) {
      href.append("../");
    }
    return href.append(encodedPath(path.substring(start))).append(fragment).toString();
  }

  /** Where the names begin that follow the folders two paths have in common. */
  private static int commonFolder(String one, String other) {
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    for (int i = 0; i < shorter && one.charAt(i) == other.charAt(i); i++) {
      if (one.charAt(i) == '/') {
        start = i + 1;
      }
    }
    return start;
  }

  private static String whole(String top, String path) {
    return top + encodedPath(path);
  }

  /**
   * From a page to the top of the site: empty, {@code ../} once or more, or the whole address that
   * {@code from} is.
   */
  public static String root(String from) {
    if (hasScheme(from)) {
      return from;
    }
    int folders = 0;
    for (int slash = from.indexOf('/'); slash >= 0; slash = from.indexOf('/', slash + 1)) {
      folders++;
    }
    return "../".repeat(folders);
  }

  /**
   * What a relative address written on a page leads to, relative to the site; it may begin with
   * {@code ../} when it leads out of the site.
   */
  public static String resolve(String from, String href) {
    int folder = from.lastIndexOf('/') + 1;
    int rest = 0;
    while (href.startsWith("../", rest) && folder > 0) {
      folder = from.lastIndexOf('/', folder - 2) + 1;
      rest += 3;
    }
    String name = href.substring(rest);
    boolean hasSteps = name.startsWith(".") || name.contains("/.") || from.contains("./");
    return hasSteps ? resolveSteps(from, href) : from.substring(0, folder) + name;
  }

  private static String resolveSteps(String from, String href) {
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

  /** An address without its query and its fragment. */
  public static String path(String address) {
    int end = 0;
    while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
      end++;
    }
    return address.substring(0, end);
  }

  /**
   * The fragment of an address, as far as it names an element: without what a browser is to mark
   * (<a href="https://wicg.github.io/scroll-to-text-fragment/">text fragments</a>).
   */
  public static String anchor(String address) {
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash + 1);
    int directive = fragment.indexOf(":~:");
    return directive < 0 ? fragment : fragment.substring(0, directive);
  }

  /** Whether an address is relative to its page: no scheme, no host, not from the server's top. */
  public static boolean isRelative(String address) {
    return !address.startsWith("/") && !hasScheme(address);
  }

  /** An address with its percent-encoded characters put in plainly; as it is when they are none. */
  public static String decoded(String address) {
    try {
      return address.indexOf('%') < 0
          ? address
          : URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  /**
   * The scheme of an address that no link of a page may have: any but {@code http}, {@code https},
   * {@code mailto} and {@code tel}; empty where the address may be used. It is read as a browser
   * reads it, without the spaces and control characters that hide a scheme from the eye.
   *
   * @param address its character references resolved
   */
  public static String forbiddenScheme(String address) {
    String seen = UNSEEN.matcher(address).replaceAll("");
    String scheme = hasScheme(seen) ? seen.substring(0, seen.indexOf(':')) : "";
    return LINKED.contains(scheme.toLowerCase(Locale.ROOT)) ? "" : scheme;
  }

  /** Whether an address begins as {@code https:} does. */
  public static boolean hasScheme(String address) {
    int colon = address.indexOf(':');
    if (colon <= 0 || !isLetter(address.charAt(0))) {
      return false;
    }
    for (int i = 1; i < colon; i++) {
      char c = address.charAt(i);
      if (!isLetter(c) && (c < '0' || c > '9') && c != '+' && c != '.' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** A path with everything percent-encoded in its segments that RFC 3986 does not allow there. */
  private static String encodedPath(String path) {
    int clean = 0;
    while (clean < path.length() && isAllowed(path.charAt(clean))) {
      clean++;
    }
    if (clean == path.length()) {
      return path;
    }
    StringBuilder encoded = new StringBuilder(path.length() + 16);
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      if (octet >= 0 && isAllowed((char) octet)) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(String.format(Locale.ROOT, "%02X", octet & 0xFF));
      }
    }
    return encoded.toString();
  }

  private static boolean isAllowed(char c) {
    return c < ALLOWED.length && ALLOWED[c];
  }
}
