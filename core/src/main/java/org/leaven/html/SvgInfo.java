package org.leaven.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What is known of an SVG drawing: its size, whether it has scripts, and which other hosts it loads
 * from.
 *
 * @param size width and height in whole pixels; empty where the drawing gives none
 * @param hasScript whether it can run scripts
 * @param foreign addresses on other hosts that it loads
 */
public record SvgInfo(Optional<Size> size, boolean hasScript, List<String> foreign) {
  private static final Pattern LENGTH = Pattern.compile("([0-9]{1,5}(?:\\.[0-9]{1,9})?)(?:px)?");
  private static final Pattern LOADED =
      Pattern.compile("(?i)(?:url\\(\\s*['\"]?|@import\\s+['\"])([^'\")\\s]+)");

  /** Width and height in whole pixels. */
  public record Size(int width, int height) {}

  public SvgInfo {
    foreign = List.copyOf(foreign);
  }

  /** Reads a drawing; empty where the markup is none. */
  public static Optional<SvgInfo> read(String markup) {
    Element root = Jsoup.parse(markup, "", Parser.xmlParser()).firstElementChild();
    if (root == null || !root.normalName().equals("svg")) {
      return Optional.empty();
    }
    return Optional.of(new SvgInfo(size(root), ScriptDetector.isIn(markup), foreign(root)));
  }

  private static Optional<Size> size(Element svg) {
    Optional<Size> written = pair(svg.attr("width"), svg.attr("height"));
    String[] box = svg.attr("viewBox").strip().split("[\\s,]+", -1);
    return written.isPresent() || box.length != 4 ? written : pair(box[2], box[3]);
  }

  private static Optional<Size> pair(String width, String height) {
    int across = pixels(width);
    int down = pixels(height);
    return across > 0 && down > 0 ? Optional.of(new Size(across, down)) : Optional.empty();
  }

  private static int pixels(String length) {
    Matcher matcher = LENGTH.matcher(length.strip());
    return matcher.matches() ? (int) Math.round(Double.parseDouble(matcher.group(1))) : 0;
  }

  private static List<String> foreign(Element svg) {
    List<String> found = new ArrayList<>();
    for (Element element : svg.getAllElements()) {
      boolean isLink = element.normalName().equals("a");
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean isAddress = key.equals("href") || key.equals("xlink:href") || key.equals("src");
        if (isAddress && !isLink && isForeign(attribute.getValue())) {
          found.add(attribute.getValue());
        }
        if (!key.startsWith("xmlns")) {
          loaded(attribute.getValue(), found);
        }
      }
      if (element.normalName().equals("style")) {
        loaded(element.wholeText(), found);
      }
    }
    return found.stream().distinct().toList();
  }

  private static void loaded(String style, List<String> found) {
    Matcher matcher = LOADED.matcher(style);
    while (matcher.find()) {
      if (isForeign(matcher.group(1))) {
        found.add(matcher.group(1));
      }
    }
  }

  private static boolean isForeign(String address) {
    String seen = address.strip().toLowerCase(Locale.ROOT);
    boolean hasScheme = seen.matches("(?s)[a-z][a-z0-9+.-]*:.*");
    return seen.startsWith("//") || (hasScheme && !seen.startsWith("data:"));
  }
}
