package org.leaven.edition.single;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.leaven.edition.BakedSite;
import org.leaven.edition.builtpage.BakedPage;
import org.leaven.source.Hrefs;
import org.leaven.source.MediaType;

/**
 * Collects the style sheets, scripts and images of the pages, to inline them in the single file.
 */
final class ResourceInliner {
  private static final Pattern URL = Pattern.compile("url\\(\\s*['\"]?([^'\")]+?)['\"]?\\s*\\)");

  private final BakedSite site;
  private final List<BakedPage> pages;
  private final String language;
  private final Found found;

  /** What was found for some pages of a site and is the same for others. Not thread-safe. */
  static final class Found {
    private final Map<String, List<String>> files = new HashMap<>();
    private final Map<List<String>, List<String>> styles = new HashMap<>();
    private final Map<List<String>, List<String>> scripts = new HashMap<>();
  }

  ResourceInliner(BakedSite site, List<BakedPage> pages) {
    this(site, pages, "", new Found());
  }

  /**
   * Collects for some pages.
   *
   * @param language the folder in the site of the pages' language, with a slash; may be empty
   * @param found of the same site, from other pages
   */
  ResourceInliner(BakedSite site, List<BakedPage> pages, String language, Found found) {
    this.site = site;
    this.pages = pages;
    this.language = language;
    this.found = found;
  }

  /**
   * All style sheets, in the order in which pages load them; an image that they use several times
   * becomes the value of a custom property, at the end.
   */
  List<String> styles() throws IOException {
    List<String> files = named("link[rel=stylesheet][href]", "href");
    List<String> known = found.styles.get(files);
    if (known == null) {
      known = styles(files);
      found.styles.put(files, known);
    }
    return known;
  }

  private List<String> styles(List<String> files) throws IOException {
    Map<String, String> whole = new LinkedHashMap<>();
    for (String file : files) {
      whole.put(file, text(file));
    }
    List<String> texts = List.copyOf(whole.values());
    whole.values().removeIf(one -> texts.stream().anyMatch(each -> hasAll(each, one)));
    Map<String, String> sheets = withoutRepeatedStarts(whole);
    Map<String, Integer> uses = new TreeMap<>();
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      for (MatchResult url : URL.matcher(sheet.getValue()).results().toList()) {
        String data = data(sheet.getKey(), url.group(1));
        if (data.startsWith("data:image/") && !url.group(1).equals(data)) {
          uses.merge(data, 1, Integer::sum);
        }
      }
    }
    uses.values().removeIf(times -> times == 1);
    List<String> shared = List.copyOf(uses.keySet());
    List<String> styles = new ArrayList<>();
    for (Map.Entry<String, String> sheet : sheets.entrySet()) {
      String filled = withPictures(sheet.getKey(), sheet.getValue(), shared);
      styles.add(filled.replace("</style", "<\\/style"));
    }
    for (int i = 0; i < shared.size(); i++) {
      styles.add(":root{" + property(i) + ":url(\"" + shared.get(i) + "\")}");
    }
    return styles;
  }

  /** Whether a style sheet has all lines of a shorter one, which is then needless. */
  private static boolean hasAll(String sheet, String other) {
    return sheet.length() > other.length()
        && sheet.lines().collect(Collectors.toSet()).containsAll(other.lines().toList());
  }

  /**
   * Leaves out the lines with which an earlier style sheet begins, too. In the sheets of a site
   * these are the files that all have in common, one in each line.
   */
  private static Map<String, String> withoutRepeatedStarts(Map<String, String> sheets) {
    Map<String, String> shorter = new LinkedHashMap<>();
    List<List<String>> earlier = new ArrayList<>();
    sheets.forEach(
        (file, sheet) -> {
          List<String> lines = sheet.lines().toList();
          int same = earlier.stream().mapToInt(other -> sameStart(lines, other)).max().orElse(0);
          earlier.add(lines);
          shorter.put(file, String.join("\n", lines.subList(same, lines.size())));
        });
    return shorter;
  }

  /** How many lines two sheets have in common at their start; each must be whole rules. */
  private static int sameStart(List<String> one, List<String> other) {
    int same = 0;
    while (same < Math.min(one.size(), other.size())
        && one.get(same).equals(other.get(same))
        && count(one.get(same), '{') == count(one.get(same), '}')) {
      same++;
    }
    return same;
  }

  private static long count(String line, char brace) {
    return line.chars().filter(each -> each == brace).count();
  }

  private static String property(int number) {
    return "--_picture-" + number;
  }

  /**
   * All scripts, each after those it needs: the search reader, the parts of the search index as
   * one, the scripts of the pages, in their order, those that these load on demand, and the cards.
   * Pages without a search need no index, and those that show no cards of entries need no cards.
   */
  List<String> scripts() throws IOException {
    boolean isSearched = has("[data-search]");
    boolean hasCards = has("[data-shards]");
    List<String> loaded = named("script[src]", "src");
    List<String> key = new ArrayList<>(loaded);
    key.addAll(List.of(language, "" + isSearched, "" + hasCards));
    List<String> known = found.scripts.get(key);
    if (known == null) {
      known = scripts(loaded, isSearched, hasCards);
      found.scripts.put(key, known);
    }
    return known;
  }

  private List<String> scripts(List<String> loaded, boolean isSearched, boolean hasCards)
      throws IOException {
    Set<String> named = new LinkedHashSet<>();
    if (isSearched) {
      named.addAll(files("(\\.\\./)?js/(reader|unspaced)\\.js"));
    }
    named.addAll(loaded);
    String onDemand = hasCards ? ".*" : isSearched ? "search" : "";
    named.addAll(files("(\\.\\./)?js/" + onDemand + "\\.js"));
    Pattern data = Pattern.compile(Pattern.quote(language) + "(search|cards)/.*");
    named.removeIf(file -> data.matcher(file).matches());
    List<String> scripts = new ArrayList<>();
    if (isSearched) {
      scripts.add(joined(files(Pattern.quote(language) + "search/.*\\.js")));
    }
    for (String file : named) {
      scripts.add(text(file));
    }
    if (hasCards) {
      scripts.add(joined(files(Pattern.quote(language) + "cards/.*\\.js")));
    }
    scripts.removeIf(String::isEmpty);
    return scripts;
  }

  private boolean has(String query) {
    return pages.stream().anyMatch(page -> page.main().selectFirst(query) != null);
  }

  private String joined(List<String> files) throws IOException {
    StringBuilder joined = new StringBuilder();
    for (String file : files) {
      joined.append(text(file));
    }
    return joined.toString();
  }

  private List<String> files(String pattern) {
    return found.files.computeIfAbsent(
        pattern,
        each -> {
          Predicate<String> matches = Pattern.compile(each).asMatchPredicate();
          return site.files().stream().filter(matches).toList();
        });
  }

  /** The files that pages load, each after all that some page loads before it. */
  private List<String> named(String query, String attribute) {
    List<String> files = new ArrayList<>();
    for (BakedPage page : pages) {
      int place = files.size();
      List<Element> elements = new ArrayList<>(page.document().select(query));
      Collections.reverse(elements);
      for (Element element : elements) {
        String file = Hrefs.resolve(page.path(), Hrefs.decoded(element.attr(attribute)));
        if (files.contains(file)) {
          place = files.indexOf(file);
        } else if (site.has(file)) {
          files.add(place, file);
        }
      }
    }
    return files;
  }

  /** Replaces the address of an image by a data URL. */
  void fill(String path, Element section) throws IOException {
    section.select("source[srcset]").remove();
    for (Element picture : section.select("img[src], image[href], use[href]")) {
      String attribute = picture.hasAttr("src") ? "src" : "href";
      picture.removeAttr("srcset");
      String data = data(path, picture.attr(attribute));
      if (data.equals(picture.attr(attribute)) && picture.hasAttr("alt") && !isWhole(data)) {
        picture.replaceWith(new Element("span").text(picture.attr("alt")));
      } else {
        picture.attr(attribute, data);
      }
    }
  }

  private static boolean isWhole(String address) {
    return address.startsWith("#") || Hrefs.hasScheme(address);
  }

  /** The data URL of a file; the address unchanged when the site has no such file. */
  String data(String from, String address) throws IOException {
    String file = Hrefs.resolve(from, Hrefs.decoded(address.split("[?#]", 2)[0]));
    String type = MediaType.of(file).orElse("");
    boolean isShown = type.startsWith("image/") || type.startsWith("font/");
    if (address.startsWith("#") || !isShown || !site.canEmbed(file)) {
      return address;
    }
    return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(site.read(file));
  }

  private String withPictures(String file, String css, List<String> shared) throws IOException {
    StringBuilder filled = new StringBuilder();
    Matcher matcher = URL.matcher(css);
    int end = 0;
    while (matcher.find()) {
      filled.append(css, end, matcher.start());
      String data = data(file, matcher.group(1));
      int place = shared.indexOf(data);
      filled.append(place < 0 ? "url(\"" + data + "\")" : "var(" + property(place) + ")");
      end = matcher.end();
    }
    return filled.append(css.substring(end)).toString();
  }

  private String text(String file) throws IOException {
    return new String(site.read(file), StandardCharsets.UTF_8);
  }
}
