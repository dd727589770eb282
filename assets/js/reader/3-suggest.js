/** Names near to what was typed, for a reader to choose from. Touches no page of the browser's. */
(function (leaven) {
  "use strict";

  const FEW = 5;
  const isNamed = (value) => (value & 1) === 1;

  /** A shorter word that a text has is taken at its word: nearly all have neighbours. */
  const SHORTEST = 5;

  /** Whether a word stands in no name: it may be one misspelt, even where a text has it. */
  const isUnknown = ({ hits, reading }, at) =>
    (hits[at].size === 0 || reading.words[at].length >= SHORTEST) && ![...hits[at].values()].some(isNamed);

  /**
   * Pages whose names are near to these words of a query, or to all of it, and how near. Notes of the
   * search whether a name may be meant: whether it is no other word. Beside other words a short one
   * is near to too many.
   */
  function respelt(search, needed, isAlone) {
    const { open, reading } = search;
    const worth = new Map();
    const add = (page, more, isOther) => {
      worth.set(page, (worth.get(page) || 0) + more);
      if (!isOther) search.isMeant = true;
    };
    for (const at of needed.filter((each) => isAlone || reading.words[each].length >= SHORTEST)) {
      for (const { word, apart, isOther } of open.near(reading.words[at])) {
        open.find(word, false).forEach((value, page) => isNamed(value) && add(page, (value >> 1) + 10000 - 3000 * apart, isOther));
      }
    }
    const typed = reading.words.join("");
    const near = reading.words.length > 1 && worth.size > 0 ? [] : open.near(typed);
    for (const { word, apart, isOther } of [{ word: typed, apart: 0 }, ...near]) {
      for (const { page, rest } of open.names(word).found) if (rest === 0) add(page, 30000 - 3000 * apart, isOther);
    }
    return worth;
  }

  const nearestFirst = (worth) => [...worth].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, FEW).map(([page]) => page);

  /**
   * Names near to words that are in no name: a rare spelling in a text may be a mistake, too. `sure`
   * are those that have the other words as well, `all` also those that have only these.
   */
  leaven.suggest = function (search, needed) {
    const { hits } = search;
    const { telling } = leaven.query;
    const known = needed.filter((at) => !isUnknown(search, at));
    const near = respelt(search, needed.filter((at) => isUnknown(search, at)), needed.length === 1);
    const all = new Map(near);
    for (const at of telling(search, known)) hits[at].forEach((value, page) => isNamed(value) && all.set(page, (all.get(page) || 0) + (value >> 1)));
    const hasAll = ([page]) => known.every((at) => isNamed(hits[at].get(page) || 0));
    return { sure: nearestFirst([...near].filter(hasAll)), near: nearestFirst(near), all: nearestFirst(all) };
  };

  leaven.isUnknown = isUnknown;
})((self.leaven = self.leaven || {}));
