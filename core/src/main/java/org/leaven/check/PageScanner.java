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
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaven.html.HtmlBuffer;
import org.leaven.html.HtmlEventParser;
import org.leaven.html.HtmlTag;

/** Collects every link and every anchor of a page. */
final class PageScanner implements HtmlEventParser.Listener {
  /** Relations of a {@code <link>} that a browser does not fetch. */
  private static final Set<String> NOT_LOADED =
      Set.of("canonical", "alternate", "next", "prev", "license", "author", "help", "search");

  private static final Pattern CSS_URL =
      Pattern.compile("url\\(\\s*['\"]?([^'\")]+?)['\"]?\\s*\\)|@import\\s+['\"]([^'\"]+)['\"]");

  private final String path;
  private final Consumer<ScannedPage> done;
  private String base = "";
  private final Set<String> anchors = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> duplicates = new TreeSet<>();
  private final Set<ScannedPage.Reference> references = new LinkedHashSet<>();

  /**
   * Prepares to scan a page.
   *
   * @param path path of the page
   * @param done receives the result when the page was read to its end
   */
  PageScanner(String path, Consumer<ScannedPage> done) {
    this.path = path;
    this.done = done;
  }

  static ScannedPage page(Path folder, String path) throws IOException {
    List<ScannedPage> found = new ArrayList<>();
    byte[] bytes = Files.readAllBytes(folder.resolve(path)); // others may have another encoding
    HtmlBuffer html = HtmlBuffer.of(new String(bytes, StandardCharsets.UTF_8));
    HtmlEventParser.read(html, () -> List.of(new PageScanner(path, found::add)));
    return found.get(0);
  }

  @Override
  public void begin(HtmlTag tag) {
    for (int i = 0; i < tag.size(); i++) {
      note(tag, i);
    }
    if (tag.name().equals("style")) {
      styles(tag.content(), references);
    }
  }

  private void note(HtmlTag tag, int index) {
    switch (tag.attribute(index)) {
      case "id" -> {
        String id = tag.value(index);
        if (!id.isEmpty() && !anchors.add(id)) {
          duplicates.add(id);
        }
      }
      case "name" -> {
        if (tag.name().equals("a")) {
          names.add(tag.value(index));
        }
      }
      case "href" -> {
        if (tag.name().equals("base")) {
          base = base.isEmpty() ? tag.value(index).strip() : base; // the first one counts
        } else {
          references.add(new ScannedPage.Reference(tag.value(index), loadsHref(tag)));
        }
      }
      case "src", "data", "poster", "background", "xlink:href" ->
          references.add(new ScannedPage.Reference(tag.value(index), true));
      case "srcset" -> {
        for (String candidate : tag.value(index).split(",", -1)) {
          String address = candidate.strip().split("\\s+", 2)[0];
          references.add(new ScannedPage.Reference(address, true));
        }
      }
      case "style" -> styles(tag.value(index), references);
      default -> {}
    }
  }

  private static boolean loadsHref(HtmlTag tag) {
    return switch (tag.name()) {
      case "a", "area", "base" -> false;
      case "link" ->
          tag.value("rel").isBlank()
              || !NOT_LOADED.containsAll(List.of(tag.value("rel").strip().split("\\s+")));
      default -> true;
    };
  }

  @Override
  public void end(String name) {}

  @Override
  public void text(HtmlBuffer page, int from, int to) {}

  @Override
  public void done() {
    done.accept(found());
  }

  /** The result so far. */
  ScannedPage found() {
    anchors.addAll(names);
    return new ScannedPage(path, base, anchors, List.copyOf(duplicates), List.copyOf(references));
  }

  /** The URLs that a style sheet loads. */
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
