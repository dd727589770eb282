package org.leaven.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a written file and notes every address and anchor in it. */
final class PageScanner {
  /** Relations of a {@code <link>} that a browser does not fetch. */
  private static final Set<String> NOT_LOADED =
      Set.of("canonical", "alternate", "next", "prev", "license", "author", "help", "search");

  private static final List<String> LOADING =
      List.of("src", "data", "poster", "background", "xlink:href");
  private static final Pattern CSS_URL =
      Pattern.compile("url\\(\\s*['\"]?([^'\")]+?)['\"]?\\s*\\)|@import\\s+['\"]([^'\"]+)['\"]");

  private PageScanner() {}

  static ScannedPage page(Path folder, String path) throws IOException {
    String html = Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
    Document document = Jsoup.parse(html);
    Set<String> anchors = new LinkedHashSet<>();
    Set<String> duplicates = new TreeSet<>();
    Set<ScannedPage.Reference> references = new LinkedHashSet<>();
    for (Element element : document.getAllElements()) {
      String id = element.id();
      if (!id.isEmpty() && !anchors.add(id)) {
        duplicates.add(id);
      }
      collect(element, references);
    }
    document.select("a[name]").forEach(anchor -> anchors.add(anchor.attr("name")));
    return new ScannedPage(path, anchors, List.copyOf(duplicates), List.copyOf(references));
  }

  private static void collect(Element element, Set<ScannedPage.Reference> references) {
    if (element.hasAttr("href")) {
      references.add(new ScannedPage.Reference(element.attr("href"), loadsHref(element)));
    }
    for (String attribute : LOADING) {
      if (element.hasAttr(attribute)) {
        references.add(new ScannedPage.Reference(element.attr(attribute), true));
      }
    }
    if (element.hasAttr("srcset")) {
      for (String candidate : element.attr("srcset").split(",", -1)) {
        String address = candidate.strip().split("\\s+", 2)[0];
        references.add(new ScannedPage.Reference(address, true));
      }
    }
    if (element.hasAttr("style")) {
      styles(element.attr("style"), references);
    }
    if (element.normalName().equals("style")) {
      styles(element.data(), references);
    }
  }

  private static boolean loadsHref(Element element) {
    return switch (element.normalName()) {
      case "a", "area", "base" -> false;
      case "link" ->
          element.attr("rel").isBlank()
              || !NOT_LOADED.containsAll(List.of(element.attr("rel").strip().split("\\s+")));
      default -> true;
    };
  }

  /** The addresses a style sheet fetches. */
  static List<ScannedPage.Reference> styleSheet(Path folder, String path) throws IOException {
    Set<ScannedPage.Reference> references = new LinkedHashSet<>();
    styles(Files.readString(folder.resolve(path), StandardCharsets.UTF_8), references);
    return new ArrayList<>(references);
  }

  private static void styles(String css, Set<ScannedPage.Reference> references) {
    Matcher matcher = CSS_URL.matcher(css);
    while (matcher.find()) {
      String address = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      references.add(new ScannedPage.Reference(address, true));
    }
  }
}
