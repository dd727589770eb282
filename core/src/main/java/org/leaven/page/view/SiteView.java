package org.leaven.page.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.page.view.layout.ThemeColours;

/**
 * The data that is the same on every page.
 *
 * @param id of the knowledge base; what scripts keep on a device is kept under it
 * @param language a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param entry what readers call an entry: {@code exercise}
 * @param entries many of them: {@code exercises}
 * @param logo path below the top of the site; may be empty
 * @param scale the marks of all verdicts in their order, then that of what is not listed
 * @param hasRoutine whether entries have steps, so that there is a routine page
 * @param givesReasons whether some verdict has a reason, so that a page says where there is none
 * @param isLarge whether there are so many topics that what is not listed is one line
 * @param shards the number of scripts with the cards of entries
 * @param embeds whether the site has widgets to embed
 * @param address the address of a site with widgets, with a slash at its end; may be empty
 * @param app the data of the progressive web app; only where that is switched on
 * @param others other knowledge bases that the search page asks, too
 * @param words messages by key, for the texts of templates
 */
public record SiteView(
    String id,
    String title,
    String tagline,
    String language,
    String direction,
    String entry,
    String entries,
    String logo,
    List<VerdictMark> scale,
    boolean hasRoutine,
    boolean givesReasons,
    boolean isLarge,
    int shards,
    boolean embeds,
    String address,
    @Nullable ThemeColours app,
    List<OtherSearch> others,
    Map<String, String> words) {

  /**
   * Another knowledge base with a search.
   *
   * @param url the address of its site
   * @param search where its search is, from the top of this site
   */
  public record OtherSearch(String label, String url, String search) {}

  /** The same for a site with widgets, with its address, if that is known. */
  public SiteView withEmbeds(String found) {
    return with(true, found, app);
  }

  /** The same for a site that can be installed as a progressive web app. */
  public SiteView withApp(ThemeColours shown) {
    return with(embeds, address, shown);
  }

  private SiteView with(boolean isEmbedded, String found, @Nullable ThemeColours shown) {
    return new SiteView(
        id,
        title,
        tagline,
        language,
        direction,
        entry,
        entries,
        logo,
        scale,
        hasRoutine,
        givesReasons,
        isLarge,
        shards,
        isEmbedded,
        found,
        shown,
        others,
        words);
  }
}
