package org.leaven.edition.phone;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leaven.edition.picture.IconPainter;
import org.leaven.page.view.SiteView;
import org.leaven.source.Json;

/**
 * Says to a device what the site is called and how it looks, as <a
 * href="https://www.w3.org/TR/appmanifest/">Web Application Manifest</a> has it, and the icons.
 *
 * <p>It names no {@code id}: that would be the same for all sites of a host, while the address of
 * the first page, which stands in for it, is the site's own.
 */
public final class WebManifest {
  /** Where it is, below the top of the site. */
  public static final String PATH = "site.webmanifest";

  /** Icons reach into the corners; one leaves room for a device that cuts them off. */
  private record Icon(String path, int sizePx, String purpose) {}

  private static final List<Icon> ICONS =
      List.of(
          new Icon("icon-192.png", 192, "any"),
          new Icon("icon-512.png", 512, "any"),
          new Icon("icon-maskable-512.png", 512, "maskable"));

  private WebManifest() {}

  /** The manifest and its icons by their paths. */
  public static SortedMap<String, byte[]> files(SiteView site, Colours colours) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(PATH, json(site, colours).getBytes(StandardCharsets.UTF_8));
    for (Icon icon : ICONS) {
      boolean isCut = icon.purpose().equals("maskable");
      files.put(icon.path(), IconPainter.paint(icon.sizePx(), colours.accent(), isCut));
    }
    return files;
  }

  private static String json(SiteView site, Colours colours) {
    StringBuilder json = new StringBuilder("{\n");
    text(json, "name", site.title());
    text(json, "short_name", site.title());
    text(json, "description", site.tagline());
    text(json, "lang", site.language());
    text(json, "dir", site.direction());
    text(json, "start_url", "index.html");
    text(json, "scope", "./");
    text(json, "display", "standalone");
    text(json, "theme_color", colours.paper());
    text(json, "background_color", colours.paper());
    return json.append("  \"icons\": [\n").append(icons()).append("\n  ]\n}\n").toString();
  }

  private static void text(StringBuilder json, String key, String value) {
    if (!value.isEmpty()) {
      json.append("  \"").append(key).append("\": ").append(Json.text(value)).append(",\n");
    }
  }

  private static String icons() {
    return ICONS.stream()
        .map(
            icon ->
                "    {\"src\": "
                    + Json.text(icon.path())
                    + (", \"sizes\": \"" + icon.sizePx() + "x" + icon.sizePx())
                    + ("\", \"type\": \"image/png\", \"purpose\": \"" + icon.purpose() + "\"}"))
        .collect(Collectors.joining(",\n"));
  }
}
