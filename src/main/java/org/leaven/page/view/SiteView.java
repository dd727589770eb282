package org.leaven.page.view;

import java.util.Map;

/**
 * What is the same on every page.
 *
 * @param id of the knowledge base; what scripts keep on a device is kept under it
 * @param language a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param entry what readers call an entry: {@code exercise}
 * @param entries many of them: {@code exercises}
 * @param logo path below the top of the site; may be empty
 * @param hasRoutine whether there is something to do, step by step, and so a page to gather it on
 * @param shards how many scripts share what the pages of entries show
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
    boolean hasRoutine,
    int shards,
    Map<String, String> words) {}
