package org.leaven.page.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.leaven.page.view.layout.LanguageLink;
import org.leaven.source.Hrefs;

/**
 * The languages of a site, and the one that pages are made in.
 *
 * <p>The pages of the first language are at the top of the site, those of each other in a folder of
 * its own. Every language is made as if its folder were the top; what all languages share, such as
 * pictures and style sheets, is above it.
 *
 * @param all in the order of {@code kb.yaml}; empty where there is only one
 * @param tag the language of the pages, after BCP 47
 */
public record SiteLanguages(List<SiteLanguage> all, String tag) {
  /** A site in one language. */
  public static final SiteLanguages ONE = new SiteLanguages(List.of(), "");

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi");

  public SiteLanguages {
    all = List.copyOf(all);
  }

  /**
   * A language.
   *
   * @param tag after BCP 47
   * @param name in the language itself
   */
  public record SiteLanguage(String tag, String name) {}

  /** The tags of all languages. */
  public List<String> tags() {
    return all.stream().map(SiteLanguage::tag).toList();
  }

  /** The folder of the pages, with a slash at its end; empty at the top of the site. */
  public String folder() {
    return folder(tag);
  }

  private String folder(String language) {
    return all.isEmpty() || all.get(0).tag().equals(language) ? "" : language + "/";
  }

  /** The way from the top of the language to that of the site: empty, or {@code ../}. */
  public String shared() {
    return folder().isEmpty() ? "" : "../";
  }

  /** {@code ltr} or {@code rtl}. */
  public static String direction(String tag) {
    return RIGHT_TO_LEFT.contains(tag.split("-", 2)[0]) ? "rtl" : "ltr";
  }

  /**
   * Links to a page in all languages.
   *
   * @param address of the pages in this language
   */
  public List<LanguageLink> links(String path, SiteAddress address) {
    String target = path.matches("search/\\d+\\.html") ? LinkResolver.SEARCH : path;
    List<LanguageLink> links = new ArrayList<>();
    for (SiteLanguage language : all) {
      boolean isOwn = language.tag().equals(tag);
      String page = isOwn ? path : shared() + folder(language.tag()) + target;
      String whole = address.isKnown() ? address.of(page) : "";
      links.add(
          new LanguageLink(
              language.tag(), language.name(), Hrefs.relative(path, page), whole, isOwn));
    }
    return links;
  }
}
