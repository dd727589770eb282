/**
 * The answers of the search: which pages, in which order, under which heading, with which verdicts
 * in words. For a word that the knowledge base lacks it suggests names, and never gives a verdict.
 * Touches no page of the browser's.
 */
(function (leaven) {
  "use strict";

  const { search, placed, judged, asksForList, topicPages } = leaven.query;
  const TYPES = { e: "entry", t: "topic", p: "page" };
  const MOST_LETTERS = 60;
  const FEW = 5;

  const isWideEnd = ({ open, reading }, at) => at === reading.words.length - 1 && open.isWide(reading.words[at]);

  /** Pages that have all words at these places; a letter or two at the end asks for nothing. */
  function withAll(search, needed) {
    const sets = needed.filter((at) => !isWideEnd(search, at)).map((at) => search.hits[at]);
    const [first, ...others] = sets.sort((a, b) => a.size - b.size);
    if (first === undefined) return [];
    return [...first.keys()].filter((page) => others.every((hits) => hits.has(page)));
  }

  /** Pages that have some word at these places, in their name where that is wanted. */
  function withSome({ hits }, needed, onlyInName) {
    const pages = new Set();
    needed.forEach((at) => hits[at].forEach((value, page) => (value & 1 || !onlyInName) && pages.add(page)));
    return pages;
  }

  /** Which words a page must have, the most telling ones that the query has. */
  function needs(search) {
    const choices = [placed(search, "content"), placed(search, "kind"), placed(search, "topic", "place"), placed(search, "little")];
    return choices.find((needed) => needed.length > 0) || placed(search, "filling", "verdict");
  }

  /** Gives each page what it is ranked by. */
  function ranker(search, needed) {
    const { hits, named, reading, open } = search;
    const lists = asksForList(search);
    const isAsked = placed(search, "content", "little").length === 0 && (lists || reading.topics.length > 0);
    const asked = isAsked ? topicPages(search) : [];
    const counted = lists ? placed(search, "kind") : placed(search, "content", "little", "topic", "place", "verdict", "kind");
    const fits = placed(search, "verdict").length > 0 || lists ? judged(search) : new Set();
    return (page) => {
      const name = named.get(page);
      const type = open.root.types[page];
      const inName = needed.length > 0 && needed.every((at) => (hits[at].get(page) || 0) & 1);
      const tier = name ? name.tier : inName ? 2 : 3;
      const score = counted.reduce((sum, at) => sum + ((hits[at].get(page) || 0) >> 1), 0);
      return {
        page,
        asked: asked.includes(page),
        tier: lists && tier > 0 && !(name && name.isWhole) ? 3 : tier,
        isTopic: type === "t",
        name: name && name.tier === 0 ? name.number : 0,
        rest: name ? name.rest : 0,
        fits: fits.has(page),
        score: type !== "e" && tier === 3 ? score >> 1 : score,
      };
    };
  }

  /** Best first; equal ones stay in the index's order. */
  function better(a, b) {
    return (
      Number(b.asked) - Number(a.asked) ||
      a.tier - b.tier ||
      (a.tier < 2 ? Number(b.isTopic) - Number(a.isTopic) || a.name - b.name : 0) ||
      Number(b.fits) - Number(a.fits) ||
      a.rest - b.rest ||
      b.score - a.score ||
      a.page - b.page
    );
  }

  /** Names near to the query; after them names near to words that no page has, or with the others. */
  function suggestions({ open, reading, hits }, needed) {
    const worth = new Map();
    const add = (page, more) => worth.set(page, (worth.get(page) || 0) + more);
    const addNamed = (pages, more) => pages.forEach((value, page) => value & 1 && add(page, (value >> 1) + more));
    for (const at of needed) {
      addNamed(hits[at], 0);
      if (hits[at].size > 0) continue;
      for (const { word, apart } of open.near(reading.words[at])) addNamed(open.find(word, false), 10000 - 3000 * apart);
    }
    const typed = reading.words.join("");
    const respelt = reading.words.length > 1 && worth.size > 0 ? [] : open.near(typed);
    for (const { word, apart } of [{ word: typed, apart: 0 }, ...respelt]) {
      for (const { page, rest } of open.names(word).found) if (rest === 0) add(page, 30000 - 3000 * apart);
    }
    return [...worth].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, FEW).map(([page]) => page);
  }

  /** Pages that the query asks for: the topics' and what they list, or all that have its words. */
  function wanted(search, needed) {
    const asksForTopics = search.reading.topics.length > 1 && placed(search, "content", "little").length === 0;
    if (!asksForList(search)) return [...(asksForTopics ? topicPages(search) : []), ...withAll(search, needed)];
    const sortsOut = placed(search, "verdict", "kind").length > 0;
    return [...topicPages(search), ...(sortsOut ? judged(search) : [])];
  }

  /**
   * What is shown, in order. A whole name comes alone with those that begin so; all else is then
   * related to it. Otherwise pages with all words come first; where there are none, names near to
   * the query, and pages with some of its words.
   */
  function groups(search, needed) {
    const rank = ranker(search, needed);
    const strict = wanted(search, needed);
    const all = [...new Set([...search.named.keys(), ...strict])].map(rank).sort(better);
    const exact = all.some((each) => each.tier === 0 && !each.isTopic);
    const first = all.filter((each) => !exact || each.tier < 3).map(({ page }) => page);
    const fewer = first.length < FEW;
    const isFirst = new Set(first);
    const shareWords = asksForList(search) || !fewer ? [] : withSome(search, needed, first.length > 0);
    const others = [...new Set([...strict, ...shareWords])].filter((page) => !isFirst.has(page));
    const byScore = others.map(rank).sort((a, b) => b.score - a.score || a.page - b.page).map(({ page }) => page);
    if (exact) return [{ label: "", pages: first }, { label: "related", pages: byScore }];
    const near = first.length === 0 ? suggestions(search, needed).filter((page) => !byScore.slice(0, FEW).includes(page)) : [];
    return [{ label: "", pages: first }, { label: "looser", pages: fewer ? byScore.slice(0, FEW) : [] }, { label: "suggest", pages: near }];
  }

  /** What a reader sees of a page; undefined while its block is not there. */
  function result(search, page, isSuggested) {
    const document = search.open.document(page);
    if (!document) return undefined;
    const [path, id, title, kind, aliases, , text] = document;
    const name = search.named.get(page);
    return {
      path,
      id: id || path.replace(/^.*\/|\.html$/g, ""),
      title,
      kind: search.open.root.kinds[kind],
      type: TYPES[search.open.root.types[page]],
      alias: (name && name.number > 0 && aliases[name.number - 1]) || "",
      standings: isSuggested ? [] : leaven.standings(search, document),
      ...(isSuggested ? { marked: [title], excerpt: [] } : leaven.excerpt(search, title, text)),
    };
  }

  /** Of a query without words: all entries, when they are narrowed down, in the index's order. */
  function everything(open, allowed) {
    const pages = allowed ? [...allowed].sort((a, b) => a - b).filter((page) => open.root.types[page] === "e") : [];
    return { lacking: "", found: pages.length > 0 ? [{ label: "", pages }] : [] };
  }

  /** Finds the pages of a query, best first, and what it asks for that is not there. */
  function findings(asked, query, allowed) {
    const { words, spoken } = asked.reading;
    if (words.length === 0) return everything(asked.open, allowed);
    const needed = needs(asked);
    const missing = asksForList(asked) ? [] : needed.filter((at) => asked.hits[at].size === 0 && !isWideEnd(asked, at));
    const isMissing = missing.length > 0 && asked.named.size === 0;
    const found = isMissing ? [{ label: "suggest", pages: suggestions(asked, needed) }] : groups(asked, needed);
    const typed = query.slice(0, MOST_LETTERS).replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
    const isPart = isMissing && missing.length < words.length;
    const lacking = isPart ? [...new Set(missing.map((at) => spoken[at] || words[at]))].join(" ") : typed;
    const isLacking = isMissing || found[0].pages.length === 0;
    return { lacking: isLacking ? lacking : "", found };
  }

  /**
   * Answers a query, or says which parts of the index it needs first.
   * @param {any} open
   * @param {string} query as typed
   * @param {{room?: number, chosen?: string[]}} [options] how many results are shown, and the
   *   choices of filters that narrow them down
   */
  leaven.answer = function (open, query, { room = 10, chosen = [] } = {}) {
    open.wanted.clear();
    const allowed = chosen.length > 0 ? leaven.allowed(open, chosen) : undefined;
    const asked = search(open, query);
    if (open.wanted.size > 0) return { needs: [...open.wanted], lacking: "", groups: [], more: 0, all: [] };
    const { lacking, found } = findings(asked, query, allowed);
    const kept = found.map(({ label, pages }) => ({ label, pages: allowed ? pages.filter((page) => allowed.has(page)) : pages }));
    let left = room;
    const groups = kept.filter(({ pages }) => pages.length > 0).map(({ label, pages }) => {
      const isSuggested = label === "suggest" || found[0].label === "suggest";
      const results = open.wanted.size > 0 ? [] : pages.slice(0, left).map((page) => result(asked, page, isSuggested));
      left -= results.length;
      return { label, total: pages.length, results };
    });
    const needs = [...open.wanted];
    return { needs, lacking, groups, more: asked.more, all: found.flatMap(({ pages }) => pages) };
  };
})((self.leaven = self.leaven || {}));
