package org.leaven.edition.pwa;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leaven.edition.picture.IconPainter;
import org.leaven.page.view.SiteView;
import org.leaven.source.Json;

/**
 * Makes the <a href="https://www.w3.org/TR/appmanifest/">web application manifest</a> with the
 * site's name and colours, and its icons.
 *
 * <p>It has no {@code id}, which would be the same for all sites of a host; the default, the
 * address of the start page, is unique.
 */
public final class WebManifest {
  /** The path of the manifest in the site. */
  public static final String PATH = "site.webmanifest";

  /** The icons; one is maskable, for devices that cut the corners off. */
  private record Icon(String path, int sizePx, String purpose) {}

  private static final List<Icon> ICONS =
      List.of(
          new Icon("icon-192.png", 192, "any"),
          new Icon("icon-512.png", 512, "any"),
          new Icon("icon-maskable-512.png", 512, "maskable"));

  private WebManifest() {}

  /** The manifest and its icons by their paths. */
  public static SortedMap<String, byte[]> files(SiteView site, PwaColours colours) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(PATH, json(site, colours).getBytes(StandardCharsets.UTF_8));
    for (Icon icon : ICONS) {
      boolean isCut = icon.purpose().equals("maskable");
      files.put(icon.path(), IconPainter.paint(icon.sizePx(), colours.accent(), isCut));
    }
    return files;
  }

  private static String json(SiteView site, PwaColours colours) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("name", site.title());
    manifest.put("short_name", site.title());
    manifest.put("description", site.tagline());
    manifest.put("lang", site.language());
    manifest.put("dir", site.direction());
    manifest.put("start_url", "index.html");
    manifest.put("scope", "./");
    manifest.put("display", "standalone");
    manifest.put("theme_color", colours.paper());
    manifest.put("background_color", colours.paper());
    manifest.values().removeIf(""::equals);
    manifest.put("icons", ICONS.stream().map(WebManifest::icon).toList());
    return Json.pretty(manifest);
  }

  private static Map<String, Object> icon(Icon icon) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("src", icon.path());
    shown.put("sizes", icon.sizePx() + "x" + icon.sizePx());
    shown.put("type", "image/png");
    shown.put("purpose", icon.purpose());
    return shown;
  }
}
