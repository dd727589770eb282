/** Which of the pages found comes first. Touches no page of the browser's. */
(function (leaven) {
  "use strict";

  const { placed, isInName, judged, asksForList, topicPages, listed } = leaven.query;

  /**
   * How well a page's name fits, best first: the query is its title; the query is another name of
   * it, or whole words at its beginning; it begins with the query; it has all words; anything else.
   */
  const [TITLE, WORDS, BEGINNING, ALL, NONE] = [0, 1, 2, 3, 4];

  /** Gives each page what it is ranked by. */
  function ranker(search, needed) {
    const { hits, named, reading, open } = search;
    const lists = asksForList(search);
    const isAsked = placed(search, "content", "little").length === 0 && (lists || reading.topics.length > 0);
    const asked = isAsked ? topicPages(search) : [];
    const counted = lists ? placed(search, "kind") : placed(search, "content", "little", "topic", "place", "verdict", "kind");
    const names = [...named.values()];
    const sortsOut = lists || (placed(search, "verdict").length > 0 && !names.some(({ isWhole }) => isWhole));
    const fits = sortsOut ? judged(search) : new Set();
    const isMeasured = needed.every((at) => reading.measures.has(at));
    const last = reading.words[reading.words.length - 1];
    const words = names.every(({ isWhole }) => isWhole) ? new Map() : open.find(last, false);
    const tierOf = (page) => {
      const name = named.get(page);
      if (name && name.isWhole) return name.number === 0 && name.rest === 0 ? TITLE : WORDS;
      if (name) return name.isAll && (words.get(page) || 0) & 1 ? WORDS : BEGINNING;
      return needed.length > 0 && needed.every((at) => isInName(search, page, at)) ? ALL : NONE;
    };
    return (page) => {
      const name = named.get(page);
      const type = open.type(page);
      const tier = tierOf(page);
      const score = counted.reduce((sum, at) => sum + ((hits[at].get(page) || 0) >> 1), 0);
      // a question about numbers alone is about all entries: a page that speaks of all answers it
      const isLess = tier === NONE && ((type === "entry") === isMeasured || needed.some((at) => (hits[at].get(page) || 0) & 1 && !isInName(search, page, at)));
      return {
        page,
        asked: listed(search, page).length + Number(asked.includes(page)),
        tier: lists && tier !== TITLE && !(name && name.isWhole && name.isAll) ? NONE : tier,
        isTopic: type === "topic",
        isEntry: type === "entry",
        isWhole: Boolean(name && name.isWhole),
        fullness: tier === WORDS ? open.fullness(page) : 0,
        name: name && name.isWhole ? name.number : 0,
        rest: name ? name.rest : 0,
        fits: fits.has(page),
        score: isLess ? score >> 2 : score,
      };
    };
  }

  /** Best first; equal ones stay in the index's order. */
  function better(a, b) {
    return (
      b.asked - a.asked ||
      a.tier - b.tier ||
      (a.tier <= WORDS ? Number(b.isTopic) - Number(a.isTopic) || Number(b.isEntry) - Number(a.isEntry) : 0) ||
      b.fullness - a.fullness ||
      Number(b.isWhole) - Number(a.isWhole) ||
      a.name - b.name ||
      Number(b.fits) - Number(a.fits) ||
      a.rest - b.rest ||
      b.score - a.score ||
      a.page - b.page
    );
  }

  leaven.ranks = { ranker, better, NONE };
})((self.leaven = self.leaven || {}));
