package org.leaven.page.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leaven.page.view.frame.PwaView;

/**
 * What is the same on every page.
 *
 * @param id of the knowledge base; what scripts keep on a device is kept under it
 * @param language a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param entry what readers call an entry: {@code exercise}
 * @param entries many of them: {@code exercises}
 * @param logo path below the top of the site; may be empty
 * @param scale the marks of all verdicts in their order, then that of what is not listed
 * @param hasRoutine whether there is something to do, step by step, and so a page to gather it on
 * @param shards how many scripts share what the pages of entries show
 * @param embeds whether the site holds pieces for other people's pages
 * @param address where a site with such pieces will be found, with a slash at its end; may be empty
 * @param app how a phone shows the site once it keeps it; only where that is switched on
 * @param words messages by key, for what templates say themselves
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
    int shards,
    boolean embeds,
    String address,
    @Nullable PwaView app,
    Map<String, String> words) {

  /**
   * The same for a site that says how to embed it, and where it will be found, if that is known.
   */
  public SiteView withEmbeds(String found) {
    return with(true, found, app);
  }

  /** The same for a site that a phone may keep. */
  public SiteView withApp(PwaView shown) {
    return with(embeds, address, shown);
  }

  private SiteView with(boolean isEmbedded, String found, @Nullable PwaView shown) {
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
        shards,
        isEmbedded,
        found,
        shown,
        words);
  }
}
