package org.leaven.edition.embed;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leaven.page.view.SiteView;
import org.leaven.source.Hrefs;
import org.leaven.source.Json;

/**
 * What oEmbed 1.0 (https://oembed.com) says of a piece. Its HTML must work anywhere, which takes
 * the site's whole address; without one the answer is a plain link, as the type {@code link} means
 * it.
 */
record OEmbed(SiteView site, String siteUrl) {
  private static final int WIDTH_PX = 640;
  private static final Map<String, Integer> HEIGHT_PX =
      Map.of("badge", 48, "search", 420, "compare", 800);
  static final int USUAL_HEIGHT_PX = 640;

  byte[] of(Widget piece) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("version", "1.0");
    answer.put("type", siteUrl.isEmpty() ? "link" : "rich");
    answer.put("title", piece.title());
    answer.put("provider_name", site.title());
    if (!siteUrl.isEmpty()) {
      int height = HEIGHT_PX.getOrDefault(piece.kind(), USUAL_HEIGHT_PX);
      answer.put("provider_url", siteUrl);
      answer.put("html", frame(piece, height));
      answer.put("width", WIDTH_PX);
      answer.put("height", height);
    }
    return Json.pretty(answer).getBytes(StandardCharsets.UTF_8);
  }

  private String frame(Widget piece, int heightPx) {
    return EmbedSnippets.frame(heightPx)
        .replace("{base}embed/{name}.html", escaped(Hrefs.relative(siteUrl, piece.framed())))
        .replace("{title}", escaped(piece.title()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
