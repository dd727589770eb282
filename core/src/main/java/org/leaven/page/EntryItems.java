package org.leaven.page;

import java.util.List;
import org.leaven.knowledge.Entry;
import org.leaven.page.cache.ViewCache;
import org.leaven.page.link.DatasetText;
import org.leaven.page.link.LinkResolver;
import org.leaven.page.verdict.FilterMaker;
import org.leaven.page.verdict.VerdictResolver;
import org.leaven.page.view.Page;

/** Makes the items of entries in lists; those of long lists are brief. */
final class EntryItems {
  private final LinkResolver links;
  private final VerdictResolver verdicts;
  private final DatasetText text;
  private final FilterMaker filters;
  private final ViewCache cache;

  EntryItems(
      LinkResolver links,
      VerdictResolver verdicts,
      DatasetText text,
      FilterMaker filters,
      ViewCache cache) {
    this.links = links;
    this.verdicts = verdicts;
    this.text = text;
    this.filters = filters;
    this.cache = cache;
  }

  /** An entry in the list of its folder; without filter choices in a long list. */
  Page.Entries.Item inFolder(String from, Entry entry, boolean isLong) {
    return cache.fragment(
        Page.Entries.Item.class,
        from,
        entry,
        isLong,
        () ->
            new Page.Entries.Item(
                links.link(from, entry),
                text.html(from, entry.summary()),
                verdicts.brief(from, entry),
                verdicts.fields().of(from, entry),
                isLong ? "" : String.join(" ", filters.choices(entry))));
  }

  /** An entry in the list of a term; without verdicts in a long list. */
  Page.TermPage.Carrier withTerm(String from, Entry entry, boolean isLong) {
    return isLong
        ? new Page.TermPage.Carrier(links.link(from, entry), List.of())
        : cache.fragment(
            Page.TermPage.Carrier.class,
            from,
            entry,
            "",
            () -> new Page.TermPage.Carrier(links.link(from, entry), verdicts.brief(from, entry)));
  }
}
