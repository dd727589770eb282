package org.leaven.edition.embed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leaven.page.RelocatedContent;
import org.leaven.source.Json;

/** Makes the code to copy for embedding a widget, and the messages of the embed dialog. */
final class EmbedSnippets {
  private static final String SCRIPT =
      """
      <script src="{base}embed.js" defer></script>
      <leaven-embed src="{name}"><a href="{base}{page}">{title}</a></leaven-embed>\
      """;

  private static final String FRAME =
      "<iframe src=\"{base}embed/{name}.html\" title=\"{title}\" width=\"100%\" height=\"{height}\""
          + " loading=\"lazy\" style=\"border:0\" sandbox=\"allow-scripts allow-popups"
          + " allow-top-navigation-by-user-activation\"></iframe>";

  private static final String INCLUDE = "{base}fragments/{name}.html";

  /** The message keys of the dialog, by the names that its script uses. */
  private static final Map<String, String> WORDS =
      Map.of(
          "title", "embed.title",
          "copy", "ui.embed-copy",
          "copied", "ui.embed-copied",
          "marked", "ui.embed-marked",
          "close", "ui.embed-close",
          "preview", "ui.embed-preview",
          "alone", "ui.embed-alone",
          "all", "ui.embed-all");

  private EmbedSnippets() {}

  static List<EmbedGuidePage.Way> of(RelocatedContent views) {
    return List.of(
        new EmbedGuidePage.Way("script", views.say("ui.embed-script"), SCRIPT),
        new EmbedGuidePage.Way(
            "frame", views.say("ui.embed-frame"), frame(OEmbed.DEFAULT_HEIGHT_PX)),
        new EmbedGuidePage.Way("include", views.say("ui.embed-include"), INCLUDE));
  }

  /** An iframe, which needs no script on its page; the other placeholders are not filled. */
  static String frame(int heightPx) {
    return FRAME.replace("{height}", String.valueOf(heightPx));
  }

  /** A script with the messages of the dialog in the language of the site. */
  static byte[] words(RelocatedContent views, String siteUrl) {
    Map<String, Object> words = new LinkedHashMap<>();
    new TreeMap<>(WORDS).forEach((key, word) -> words.put(key, views.say(word)));
    words.put("address", siteUrl);
    List<Object> ways = new ArrayList<>();
    for (EmbedGuidePage.Way way : of(views)) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("way", way.way());
      item.put("label", way.label());
      item.put("text", way.text());
      ways.add(item);
    }
    words.put("ways", ways);
    return ("self.leaven.embedWords = " + Json.compact(words) + ";\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
