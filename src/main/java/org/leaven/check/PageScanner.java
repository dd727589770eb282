package org.leaven.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
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

  private final Set<String> anchors = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> duplicates = new TreeSet<>();
  private final Set<ScannedPage.Reference> references = new LinkedHashSet<>();

  private PageScanner() {}

  static ScannedPage page(Path folder, String path) throws IOException {
    return page(path, Files.readString(folder.resolve(path), StandardCharsets.UTF_8));
  }

  /** Reads the tags alone where they tell everything, and builds the whole tree where not. */
  static ScannedPage page(String path, String html) {
    PageScanner swift = new PageScanner();
    return swift.readTags(html) ? swift.page(path) : pageOfTree(path, html);
  }

  /** What a real parser finds. */
  static ScannedPage pageOfTree(String path, String html) {
    PageScanner scanner = new PageScanner();
    for (Element element : Jsoup.parse(html).getAllElements()) {
      scanner.collect(new TreeElement(element));
    }
    return scanner.page(path);
  }

  /** What the tags alone say; nothing where they do not say all. */
  static Optional<ScannedPage> pageOfTags(String path, String html) {
    PageScanner scanner = new PageScanner();
    return scanner.readTags(html) ? Optional.of(scanner.page(path)) : Optional.empty();
  }

  private boolean readTags(String html) {
    TagReader tag = new TagReader(html);
    Nesting nesting = new Nesting();
    while (tag.next()) {
      if (!nesting.takes(tag)) {
        return false;
      }
      if (!tag.isEnd()) {
        collect(tag);
      }
    }
    return !tag.isOdd() && nesting.isDone();
  }

  private ScannedPage page(String path) {
    anchors.addAll(names);
    return new ScannedPage(path, anchors, List.copyOf(duplicates), List.copyOf(references));
  }

  /** An element, however it was read. */
  interface Attributes {
    String name();

    boolean has(String attribute);

    String value(String attribute);

    /** The text of a style sheet. */
    String content();
  }

  private record TreeElement(Element element) implements Attributes {
    @Override
    public String name() {
      return element.normalName();
    }

    @Override
    public boolean has(String attribute) {
      return element.hasAttr(attribute);
    }

    @Override
    public String value(String attribute) {
      return element.attr(attribute);
    }

    @Override
    public String content() {
      return element.data();
    }
  }

  private void collect(Attributes element) {
    String id = element.value("id");
    if (!id.isEmpty() && !anchors.add(id)) {
      duplicates.add(id);
    }
    if (element.name().equals("a") && element.has("name")) {
      names.add(element.value("name"));
    }
    if (element.has("href") && !element.name().equals("base")) {
      references.add(new ScannedPage.Reference(element.value("href"), loadsHref(element)));
    }
    for (String attribute : LOADING) {
      if (element.has(attribute)) {
        references.add(new ScannedPage.Reference(element.value(attribute), true));
      }
    }
    if (element.has("srcset")) {
      for (String candidate : element.value("srcset").split(",", -1)) {
        String address = candidate.strip().split("\\s+", 2)[0];
        references.add(new ScannedPage.Reference(address, true));
      }
    }
    if (element.has("style")) {
      styles(element.value("style"), references);
    }
    if (element.name().equals("style")) {
      styles(element.content(), references);
    }
  }

  private static boolean loadsHref(Attributes element) {
    return switch (element.name()) {
      case "a", "area", "base" -> false;
      case "link" ->
          element.value("rel").isBlank()
              || !NOT_LOADED.containsAll(List.of(element.value("rel").strip().split("\\s+")));
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
