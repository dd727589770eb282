import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Follows every link of the project's site from page to page, and to places on pages: {@code java
 * Links.java FOLDER}. Links to other hosts are left alone.
 */
final class Links {
  private static final Pattern LINK =
      Pattern.compile("<(?:a|link|img|script|iframe)\\b[^>]*?\\s(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ANCHOR = Pattern.compile("<[^>]*?\\s(?:id|name)=\"([^\"]*)\"");
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)^(?:[a-z][a-z0-9+.-]*:|//).*");

  private final Map<Path, Set<String>> anchors = new HashMap<>();
  private final List<String> broken = new ArrayList<>();
  private final Path top;
  private int links;

  private Links(Path top) {
    this.top = top;
  }

  public static void main(String[] args) throws IOException {
    Links links = new Links(Path.of(args[0]).toAbsolutePath().normalize());
    List<Path> pages;
    try (Stream<Path> files = Files.walk(links.top)) {
      pages = files.filter(Links::isPage).sorted().toList();
    }
    for (Path page : pages) {
      links.follow(page);
    }
    links.broken.forEach(System.err::println);
    System.out.printf(
        "%d pages, %d links, %d broken%n", pages.size(), links.links, links.broken.size());
    System.exit(links.broken.isEmpty() && links.links > 0 ? 0 : 1);
  }

  /** Reports on coverage have folders named after packages, and one of those ends in html. */
  private static boolean isPage(Path file) {
    return file.toString().endsWith(".html") && Files.isRegularFile(file);
  }

  private void follow(Path page) throws IOException {
    Matcher found = LINK.matcher(withoutScripts(Files.readString(page)));
    while (found.find()) {
      String link = found.group(1).replace("&amp;", "&").strip();
      if (!link.isEmpty() && !ELSEWHERE.matcher(link).matches()) {
        links++;
        follow(page, link);
      }
    }
  }

  private void follow(Path page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    String path = decoded(parts[0].split("\\?", 2)[0]);
    Path target = path.isEmpty() ? page : page.resolveSibling(path).normalize();
    if (Files.isDirectory(target)) {
      target = target.resolve("index.html");
    }
    boolean isThere = target.startsWith(top) && Files.exists(target);
    boolean hasPlace =
        parts.length == 1 || parts[1].isEmpty() || !isThere || holds(target, parts[1]);
    if (!isThere || !hasPlace) {
      broken.add(top.relativize(page) + ": " + link);
    }
  }

  private boolean holds(Path page, String place) throws IOException {
    // the contents that Javadoc of JDK 17 gives its page of constants name a place that it never writes
    if (!isPage(page) || page.endsWith("apidocs/constant-values.html")) {
      return true;
    }
    Set<String> known = anchors.get(page);
    if (known == null) {
      known = new HashSet<>();
      Matcher found = ANCHOR.matcher(Files.readString(page));
      while (found.find()) {
        known.add(found.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
      }
      anchors.put(page, known);
    }
    return known.contains(place) || known.contains(decoded(place));
  }

  private static String withoutScripts(String html) {
    return html.replaceAll("(?s)(<script\\b[^>]*>).*?</script>", "$1")
        .replaceAll("(?s)<!--.*?-->", "");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
