package org.leaven.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.leaven.source.Sha256;
import org.leaven.verify.file.LinkTargets;

/**
 * Compares the file list of the service worker with the site: it must have every page and every
 * file that a page shows, loads or links to, with the right checksum.
 */
final class PwaCheck {
  private static final String WORKER = "service-worker.js";
  private static final String MANIFEST = "site.webmanifest";
  private static final Pattern LIST = Pattern.compile("(?s)\nconst FILES = \\{(.*?)\n\\};");
  private static final Pattern KEPT =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\": \"([0-9a-f]{16,64})\"");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})|\\\\(.)");
  private static final Pattern ICON = Pattern.compile("\"src\": \"([^\"]+)\"");

  /** Files that need a server or another program to be of use. */
  private static final Pattern FOR_OTHERS =
      Pattern.compile(
          "(api|embed|fragments)/.*|embed\\.js|schema/.*\\.json|404\\.html|.*\\.(html\\.md|atom)");

  /** Scripts that other scripts load on demand. */
  private static final Pattern SCRIPT = Pattern.compile("(js|search|cards)/.*\\.js");

  private static final String SHOWN =
      "a[href], link[rel~=stylesheet|icon|manifest][href], script[src], img[src], source[src]";

  private final String edition;
  private final EditionFiles site;
  private final List<Finding> findings;

  PwaCheck(String edition, EditionFiles site, List<Finding> findings) {
    this.edition = edition;
    this.site = site;
    this.findings = findings;
  }

  /** Does nothing for a site without a web app manifest or with a service worker of its author. */
  void run() {
    if (!site.has(MANIFEST)) {
      return;
    }
    Matcher list = LIST.matcher(site.text(WORKER));
    if (!site.has(WORKER)) {
      add(WORKER, "the file is missing");
    } else if (list.find()) {
      check(kept(list.group(1)));
    } else if (site.text(WORKER).contains("registration.unregister()")) {
      add(WORKER, "it keeps nothing");
    }
    Matcher icon = ICON.matcher(site.text(MANIFEST));
    while (icon.find()) {
      if (!site.has(icon.group(1))) {
        add(MANIFEST, "\"" + icon.group(1) + "\" leads nowhere");
      }
    }
  }

  private void check(Map<String, String> kept) {
    kept.forEach(
        (path, sum) -> {
          if (!site.has(path)) {
            add(WORKER, "keeps \"" + path + "\", which is missing");
          } else if (!Sha256.hex(site.files().getOrDefault(path, new byte[0])).startsWith(sum)) {
            add(WORKER, "the checksum of \"" + path + "\" is another");
          }
        });
    for (String path : needed()) {
      if (!kept.containsKey(path)) {
        add(WORKER, "does not keep \"" + path + "\"");
      }
    }
  }

  private Set<String> needed() {
    Set<String> needed = new TreeSet<>();
    for (String path : site.files().keySet()) {
      if (SCRIPT.matcher(path).matches()) {
        needed.add(path);
      } else if (path.endsWith(".html") && !FOR_OTHERS.matcher(path).matches()) {
        needed.add(path);
        for (Element element : Jsoup.parse(site.text(path)).select(SHOWN)) {
          String attribute = element.hasAttr("href") ? "href" : "src";
          Element link = new Element("a").attr("href", element.attr(attribute));
          needed.addAll(LinkTargets.targets(path, link).keySet());
        }
      }
    }
    needed.removeIf(path -> !site.has(path) || FOR_OTHERS.matcher(path).matches());
    return needed;
  }

  private static Map<String, String> kept(String list) {
    Map<String, String> kept = new HashMap<>();
    Matcher file = KEPT.matcher(list);
    while (file.find()) {
      kept.put(plain(file.group(1)), file.group(2));
    }
    return kept;
  }

  private static String plain(String literal) {
    return ESCAPED
        .matcher(literal)
        .replaceAll(
            escaped ->
                Matcher.quoteReplacement(
                    escaped.group(1) == null
                        ? escaped.group(2)
                        : Character.toString(Integer.parseInt(escaped.group(1), 16))));
  }

  private void add(String page, String what) {
    findings.add(new Finding(edition, page, "", what));
  }
}
