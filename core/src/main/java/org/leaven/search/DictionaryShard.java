package org.leaven.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leaven.source.Json;

/**
 * A shard of the term dictionary: the words and page names in one range of the alphabet. A shard is
 * written as six texts:
 *
 * <ol>
 *   <li>the words, {@link FrontCoded};
 *   <li>for each word, {@link VarInt}: 0 when it opens a group; otherwise how many groups were
 *       opened since its own, its own counted;
 *   <li>for each group its pages ({@link Postings}), with spaces between;
 *   <li>the weight of each group on each of its pages, one digit each, all groups in a row;
 *   <li>the names, {@link FrontCoded};
 *   <li>for each name, {@link VarInt}: its page and its number.
 * </ol>
 */
final class DictionaryShard {
  private final List<Postings> postings;
  private final int pages;
  private final Map<Integer, Integer> opened = new HashMap<>();
  private final FrontCoded words = new FrontCoded();
  private final VarInt groups = new VarInt();
  private final StringBuilder deltas = new StringBuilder();
  private final StringBuilder weights = new StringBuilder();
  private final FrontCoded names = new FrontCoded();
  private final VarInt owners = new VarInt();
  private String last = "";

  DictionaryShard(List<Postings> postings, int pages) {
    this.postings = postings;
    this.pages = pages;
  }

  void add(String word, int group) {
    last = word;
    words.add(word);
    Integer known = opened.get(group);
    groups.add(known == null ? 0 : opened.size() - known);
    if (known == null) {
      opened.put(group, opened.size());
      Postings all = postings.get(group);
      deltas.append(opened.size() == 1 ? "" : " ").append(all.deltas());
      weights.append(all.weights(pages));
    }
  }

  void add(SearchableNames.Name name) {
    last = name.joined();
    names.add(name.joined());
    owners.add(name.page()).add(name.number());
  }

  /** The last word or name. */
  String last() {
    return last;
  }

  /** The most characters that a group's postings would add. */
  int cost(int group) {
    return opened.containsKey(group) ? 0 : postings.get(group).size() * 2;
  }

  int length() {
    return words.length()
        + groups.length()
        + deltas.length()
        + weights.length()
        + names.length()
        + owners.length();
  }

  String literal() {
    return Json.texts(
        List.of(
            words.toString(),
            groups.toString(),
            deltas.toString(),
            weights.toString(),
            names.toString(),
            owners.toString()));
  }
}
