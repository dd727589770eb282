package org.leaven.edition.builtpage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Finds the page that a {@code meta refresh} redirects to. */
public final class RefreshTarget {
  private static final Pattern CONTENT = Pattern.compile("(?i)\\s*0\\s*;\\s*url\\s*=\\s*(.+)");

  private RefreshTarget() {}

  /** The address as the page has it; empty when it does not lead on. */
  public static String of(String html) {
    if (!html.contains("http-equiv")) {
      return "";
    }
    Element refresh = Jsoup.parse(html).selectFirst("meta[http-equiv=refresh]");
    Matcher content = CONTENT.matcher(refresh == null ? "" : refresh.attr("content"));
    return content.matches() ? content.group(1).strip() : "";
  }
}
