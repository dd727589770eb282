package org.leaven.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes, resolves and inspects relative links between pages of the site. */
public final class Hrefs {
  private static final boolean[] ALLOWED = new boolean[128];

  static {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=@/"
        .chars()
        .forEach(c -> ALLOWED[c] = true);
  }

  private static final Set<String> ALLOWED_SCHEMES = Set.of("", "http", "https", "mailto", "tel");
  private static final Pattern IGNORED = Pattern.compile("^[\\x00- ]+|[\\t\\n\\r]");

  private Hrefs() {}

  /**
   * The link from one page to another, as written in an {@code href}.
   *
   * @param from path of the page that holds the link, relative to the site; or, for a page that may
   *     be stored anywhere, the absolute URL of the site's root, with a slash at its end
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
      return absolute(from, path) + fragment;
    }
    int start = commonFolder(from, path);
    StringBuilder href = new StringBuilder(path.length() + 12);
    for (int slash = from.indexOf('/', start); slash >= 0; slash = from.indexOf('/', slash + 1)) {
      href.append("../");
    }
    return href.append(encodedPath(path.substring(start))).append(fragment).toString();
  }

  /** The index behind the folders that two paths have in common. */
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

  private static String absolute(String top, String path) {
    return top + encodedPath(path);
  }

  /**
   * The link from a page to the root of the site: empty, {@code ../} once or more, or {@code from}
   * itself where that is an absolute URL.
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
   * The target of a relative link on a page, relative to the site; it begins with {@code ../} when
   * it leads out of the site.
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

  /** A URL without its query and its fragment. */
  public static String path(String address) {
    int end = 0;
    while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
      end++;
    }
    return address.substring(0, end);
  }

  /**
   * The fragment of a URL, as far as it names an element: without the text a browser is to
   * highlight (<a href="https://wicg.github.io/scroll-to-text-fragment/">text fragments</a>).
   */
  public static String anchor(String address) {
    int hash = address.indexOf('#');
    String fragment = hash < 0 ? "" : address.substring(hash + 1);
    int directive = fragment.indexOf(":~:");
    return directive < 0 ? fragment : fragment.substring(0, directive);
  }

  /**
   * Whether a URL is relative to its page: no scheme, no host, not starting at the server's root.
   */
  public static boolean isRelative(String address) {
    return !address.startsWith("/") && !hasScheme(address);
  }

  /** A percent-decoded URL; unchanged where the encoding is invalid. */
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
   * The scheme of a URL, if links on pages may not have it: any but {@code http}, {@code https},
   * {@code mailto} and {@code tel}; empty where the URL is allowed. It is read as a browser reads
   * it, without the spaces and control characters that could hide a scheme.
   *
   * @param address its character references resolved
   */
  public static String forbiddenScheme(String address) {
    if (address.indexOf(':') < 0) {
      return "";
    }
    String seen = IGNORED.matcher(address).replaceAll("");
    String scheme = hasScheme(seen) ? seen.substring(0, seen.indexOf(':')) : "";
    return ALLOWED_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) ? "" : scheme;
  }

  /** Whether a URL begins with a scheme, such as {@code https:}. */
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

  /**
   * A path in which every character that RFC 3986 does not allow in a segment is percent-encoded.
   */
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
