package org.leaven.dataset.raw;

import java.util.Map;
import org.leaven.source.problem.Located;

/**
 * Another knowledge base, to whose pages this one links and whose search it may ask.
 *
 * @param label its name, as readers see it
 * @param url the address of its site, with a slash at its end
 * @param data the path of a copy of its published {@code api/v1/search.json}; empty for none
 * @param search where the search page asks its search, too, as an address or relative to the top of
 *     this site, with a slash at its end; empty for nowhere
 * @param pages its entries, topics and other pages, by their ids
 */
public record OtherKnowledgeBase(
    Located<String> id,
    String label,
    String url,
    Located<String> data,
    String search,
    Map<String, OtherPage> pages)
    implements HasId {
  public OtherKnowledgeBase {
    pages = Map.copyOf(pages);
  }

  /**
   * A page of another knowledge base.
   *
   * @param address its address, as this site links to it
   */
  public record OtherPage(String title, String address) {}

  /** The same with its pages. */
  public OtherKnowledgeBase with(Map<String, OtherPage> found) {
    return new OtherKnowledgeBase(id, label, url, data, search, found);
  }
}
