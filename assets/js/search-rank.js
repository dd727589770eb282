/**
 * The answers of the search: which pages, in which order, under which heading, with which verdicts
 * in words. For a word that the knowledge base lacks it suggests names, and never gives a verdict.
 * Touches no page of the browser's.
 */

/** @typedef {{topic: string, verdict: string, polarity: string, words: string, under: string, condition: string}} Standing */
/** @typedef {{path: string, id: string, title: string, kind: string, type: string, alias: string, summary: string, standings: Standing[]}} Result */
/** @typedef {{label: "" | "related" | "looser" | "suggest", total: number, results: Result[]}} Group */
/** @typedef {{lacking: string, groups: Group[]}} Answer `lacking`: what there is no entry for */
/** @typedef {{label: Group["label"], pages: number[]}} Found */
/** @typedef {{page: number, asked: boolean, tier: number, isTopic: boolean, name: number, rest: number, fits: number, score: number}} Rank */

(function (leaven) {
  "use strict";

  /** @type {QueryTools} */
  const { search, placed, standings, fits, asksForList, topicPages } = leaven.query;
  const TYPES = ["entry", "topic", "page"];
  const MOST_LETTERS = 60;
  const MOST = 50;
  const FEW = 5;
  const SOME = 8;

  /** Pages that have all words at these places. */
  function withAll(/** @type {Search} */ { hits }, /** @type {number[]} */ needed) {
    const [first, ...others] = needed;
    if (first === undefined) return [];
    return [...hits[first].keys()].filter((page) => others.every((at) => hits[at].has(page)));
  }

  /** Pages that have some word at these places, in their name where that is wanted. */
  function withSome(/** @type {Search} */ { hits }, /** @type {number[]} */ needed, onlyInName = false) {
    const pairs = needed.flatMap((at) => [...hits[at]]);
    return [...new Set(pairs.filter(([, hit]) => hit.inName || !onlyInName).map(([page]) => page))];
  }

  /** Which words a page must have, the most telling ones that the query has. */
  function needs(/** @type {Search} */ search) {
    const content = placed(search, "content");
    const withLittle = placed(search, "content", "little");
    if (content.length > 0) return withAll(search, withLittle).length > 0 ? withLittle : content;
    const choices = [placed(search, "kind"), placed(search, "topic", "place"), withLittle];
    return choices.find((needed) => needed.length > 0) || placed(search, "filling", "verdict");
  }

  /** @param {Search} search @param {number[]} needed @returns {(page: number) => Rank} */
  function ranker(search, needed) {
    const { hits, named, reading, open } = search;
    const lists = asksForList(search);
    const isAsked = placed(search, "content", "little").length === 0 && (lists || reading.topics.length > 0);
    const asked = isAsked ? topicPages(search) : [];
    const counted = lists ? placed(search, "kind") : placed(search, "content", "little", "topic", "place", "verdict", "kind");
    return (page) => {
      const name = named.get(page);
      const type = TYPES[open.index.documents[page][4]];
      const inName = needed.length > 0 && needed.every((at) => hits[at].get(page)?.inName);
      const tier = name ? name.tier : inName ? 2 : 3;
      const score = counted.reduce((sum, at) => sum + (hits[at].get(page)?.score || 0), 0);
      return {
        page,
        asked: asked.includes(page),
        tier: lists && tier > 0 ? 3 : tier,
        isTopic: type === "topic",
        name: name && name.tier === 0 ? name.number : 0,
        rest: name ? name.rest : 0,
        fits: placed(search, "verdict").length > 0 || lists ? fits(search, page) : 0,
        score: type !== "entry" && tier === 3 ? score / 2 : score,
      };
    };
  }

  /** Best first; equal ones stay in the index's order. */
  function better(/** @type {Rank} */ a, /** @type {Rank} */ b) {
    return (
      Number(b.asked) - Number(a.asked) ||
      a.tier - b.tier ||
      (a.tier < 2 ? Number(b.isTopic) - Number(a.isTopic) || a.name - b.name : 0) ||
      b.fits - a.fits ||
      a.rest - b.rest ||
      b.score - a.score ||
      a.page - b.page
    );
  }

  /** Names near to the query; after them names near to words that no page has, or with the others. */
  function suggestions(/** @type {Search} */ { open, reading, hits }, /** @type {number[]} */ needed) {
    /** @type {Map<number, number>} */
    const worth = new Map();
    const add = (/** @type {number} */ page, /** @type {number} */ more) => worth.set(page, (worth.get(page) || 0) + more);
    const addNamed = (/** @type {Hits} */ pages, /** @type {number} */ more) =>
      pages.forEach((hit, page) => hit.inName && add(page, hit.score + more));
    for (const at of needed) {
      addNamed(hits[at], 0);
      if (hits[at].size === 0) open.near(reading.words[at]).forEach((near) => addNamed(near.hits, 1000 - 300 * near.distance));
    }
    const typed = reading.words.join("");
    const limit = leaven.words.mostEdits(typed);
    open.joined.forEach((names, page) => {
      const nearest = Math.min(...names.map((name) => leaven.words.distance(typed, name, limit)));
      if (nearest <= limit) add(page, 3000 - 300 * nearest);
    });
    return [...worth].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, FEW).map(([page]) => page);
  }

  /** Pages that the query asks for: the topics' and what they list, or all that have its words. */
  function wanted(/** @type {Search} */ search, /** @type {number[]} */ needed) {
    if (!asksForList(search)) return withAll(search, needed);
    const every = search.open.names.map((_, page) => page);
    const sortsOut = placed(search, "verdict", "kind").length > 0;
    return [...topicPages(search), ...(sortsOut ? every.filter((page) => fits(search, page) > 0) : [])];
  }

  /**
   * What is shown, in order. A whole name comes alone with those that begin so; all else is then
   * related to it. Otherwise pages with all words come first, and few of them are filled up.
   * @param {Search} search
   * @param {number[]} needed
   * @returns {Found[]}
   */
  function groups(search, needed) {
    const rank = ranker(search, needed);
    const strict = wanted(search, needed);
    const all = [...new Set([...search.named.keys(), ...strict])].map(rank).sort(better);
    const exact = all.some((each) => each.tier === 0 && !each.isTopic);
    const first = all.filter((each) => !exact || each.tier < 3).map(({ page }) => page);
    const shareWords = asksForList(search) ? [] : withSome(search, needed, first.length > 0);
    const others = [...new Set([...strict, ...shareWords])].filter((page) => !first.includes(page));
    const byScore = others.map(rank).sort((a, b) => b.score - a.score || a.page - b.page).map(({ page }) => page);
    if (exact) return [{ label: "", pages: first }, { label: "related", pages: byScore.slice(0, SOME) }];
    return [{ label: "", pages: first }, { label: "looser", pages: first.length < FEW ? byScore.slice(0, FEW) : [] }];
  }

  /** What a reader sees of a page. */
  function result(/** @type {Search} */ search, /** @type {number} */ page, /** @type {boolean} */ withVerdicts) {
    const { index } = search.open;
    const [path, id, title, kind, type, aliases, , summary] = index.documents[page];
    const name = search.named.get(page);
    return {
      path,
      id: id || path.replace(/^.*\/|\.html$/g, ""),
      title,
      kind: index.kinds[kind],
      type: TYPES[type],
      alias: (name && name.number > 0 && aliases[name.number - 1]) || "",
      summary: summary || "",
      standings: withVerdicts ? standings(search, page) : [],
    };
  }

  /**
   * Answers a query.
   * @param {OpenIndex} open
   * @param {string} query as typed
   * @returns {Answer}
   */
  function answer(open, query) {
    const asked = search(open, query);
    const { words } = asked.reading;
    if (words.length === 0) return { lacking: "", groups: [] };
    const needed = needs(asked);
    const missing = asksForList(asked) ? [] : needed.filter((at) => asked.hits[at].size === 0);
    const isMissing = missing.length > 0 && asked.named.size === 0;
    /** @type {Found[]} */
    const found = isMissing ? [{ label: "suggest", pages: suggestions(asked, needed) }] : groups(asked, needed);
    const typed = query.slice(0, MOST_LETTERS).replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
    const isPart = isMissing && needed.length < words.length;
    const lacking = isPart ? missing.map((at) => words[at]).join(" ") : typed;
    return {
      lacking: isMissing || found[0].pages.length === 0 ? lacking : "",
      groups: found
        .filter(({ pages }) => pages.length > 0)
        .map(({ label, pages }) => ({
          label,
          total: pages.length,
          results: pages.slice(0, MOST).map((page) => result(asked, page, !isMissing)),
        })),
    };
  }

  leaven.answer = answer;
})((/** @type {any} */ (self)).leaven || ((/** @type {any} */ (self)).leaven = {}));
