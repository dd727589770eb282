package org.leaven.edition.embed;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leaven.html.XmlWriter;
import org.leaven.page.view.SiteView;
import org.leaven.source.Hrefs;
import org.leaven.source.Json;

/**
 * Makes the oEmbed 1.0 (https://oembed.com) response for a widget.
 *
 * @param siteUrl the address of the site, which the HTML of the response needs
 */
record OEmbed(SiteView site, String siteUrl) {
  private static final int WIDTH_PX = 640;
  private static final Map<String, Integer> HEIGHT_PX =
      Map.of("badge", 48, "search", 420, "compare", 800);
  static final int DEFAULT_HEIGHT_PX = 640;

  byte[] of(Widget widget) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("version", "1.0");
    response.put("type", "rich");
    response.put("title", widget.title());
    response.put("provider_name", site.title());
    response.put("provider_url", siteUrl);
    int height = HEIGHT_PX.getOrDefault(widget.kind(), DEFAULT_HEIGHT_PX);
    response.put("html", frame(widget, height));
    response.put("width", WIDTH_PX);
    response.put("height", height);
    return Json.pretty(response).getBytes(StandardCharsets.UTF_8);
  }

  private String frame(Widget widget, int heightPx) {
    return EmbedSnippets.frame(heightPx)
        .replace(
            "{base}embed/{name}.html", XmlWriter.escaped(Hrefs.relative(siteUrl, widget.framed())))
        .replace("{title}", XmlWriter.escaped(widget.title()));
  }
}
