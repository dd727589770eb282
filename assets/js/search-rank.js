/**
 * The answers of the search: which pages, in which order, under which heading, with which verdicts
 * in words. For a word that the knowledge base lacks it suggests names, and never gives a verdict.
 * Touches no page of the browser's.
 */

/** @typedef {{topic: string, verdict: string, polarity: string, words: string, under: string, condition: string}} Standing */
/** @typedef {{path: string, id: string, title: string, kind: string, type: string, alias: string, summary: string, standings: Standing[]}} Result */
/** @typedef {{label: "" | "related" | "looser" | "suggest", results: Result[]}} Group */
/** @typedef {{lacking: string, groups: Group[]}} Answer `lacking`: what there is no entry for */
/** @typedef {{page: number, asked: boolean, tier: number, isTopic: boolean, name: number, fits: boolean, score: number}} Rank */

(function (leaven) {
  "use strict";

  const TYPES = ["entry", "topic", "page"];
  const FEW = 5;
  const SOME = 8;

  /** Where in the query the words of some roles stand. */
  function placed(/** @type {Search} */ { reading }, /** @type {string[]} */ ...roles) {
    return reading.roles.flatMap((role, at) => (roles.includes(role) ? [at] : []));
  }

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

  /** What a page says on each topic. */
  function standings(/** @type {Search} */ { open, reading }, /** @type {number} */ page) {
    const said = open.index.documents[page][6].map((/** @type {any} */ each) => {
      const [phrase, under, condition] = Array.isArray(each) ? each : [each, "", ""];
      const [number, verdict, polarity, words] = open.index.phrases[phrase];
      return { number, topic: open.index.topics[number][0], verdict, polarity, words, under, condition };
    });
    const place = (/** @type {number} */ number) => (reading.topics.includes(number) ? reading.topics.indexOf(number) : FEW + number);
    return said.sort((/** @type {any} */ a, /** @type {any} */ b) => place(a.number) - place(b.number));
  }

  /** Whether a page has a verdict that the query names, under a topic that it names. */
  function fits(/** @type {Search} */ search, /** @type {number} */ page) {
    const said = new Set(placed(search, "verdict").map((at) => search.reading.words[at]));
    const asked = search.open.index.verdicts.filter(([, label]) => said.has(label)).map(([id]) => id);
    const { topics } = search.reading;
    return standings(search, page).some((/** @type {any} */ one) =>
      (asked.length > 0 ? asked.includes(one.verdict) : one.verdict !== "none") &&
      (topics.length === 0 || topics.includes(one.number)));
  }

  /** Pages for a query that is all verdicts, kinds and topics: what is listed so, and the topics. */
  function listed(/** @type {Search} */ search) {
    const asked = search.reading.topics.map((topic) => search.open.index.topics[topic][1]);
    const pages = search.open.names.map((_, page) => page).filter((page) => fits(search, page));
    return [...asked.filter((page) => page >= 0), ...pages];
  }

  /** @param {Search} search @param {number[]} needed @returns {(page: number) => Rank} */
  function ranker(search, needed) {
    const { hits, named, reading, open } = search;
    const aboutTopic = placed(search, "content", "little").length === 0;
    const wanted = reading.topics.map((topic) => open.index.topics[topic][1]);
    const byVerdict = placed(search, "verdict").length > 0;
    return (page) => {
      const name = named.get(page);
      const type = TYPES[open.index.documents[page][4]];
      const inName = needed.length > 0 && needed.every((at) => hits[at].get(page)?.inName);
      const score = hits.reduce((sum, hit, at) => sum + (reading.roles[at] === "filling" ? 0 : hit.get(page)?.score || 0), 0);
      return {
        page,
        asked: aboutTopic && wanted.includes(page),
        tier: name ? name.tier : inName ? 2 : 3,
        isTopic: type === "topic",
        name: name && name.tier === 0 ? name.number : 0,
        fits: byVerdict && fits(search, page),
        score: type === "page" ? score / 2 : score,
      };
    };
  }

  /** Best first; equal ones stay in the index's order. */
  function better(/** @type {Rank} */ a, /** @type {Rank} */ b) {
    return (
      Number(b.asked) - Number(a.asked) ||
      a.tier - b.tier ||
      (a.tier < 2 ? Number(b.isTopic) - Number(a.isTopic) || a.name - b.name : 0) ||
      Number(b.fits) - Number(a.fits) ||
      b.score - a.score ||
      a.page - b.page
    );
  }

  /** Names near to words that no page has; after them names with the other words. */
  function suggestions(/** @type {Search} */ { open, reading, hits }, /** @type {number[]} */ needed) {
    /** @type {Map<number, number>} */
    const worth = new Map();
    const add = (/** @type {Hits} */ pages, /** @type {number} */ more) =>
      pages.forEach((hit, page) => hit.inName && worth.set(page, (worth.get(page) || 0) + hit.score + more));
    for (const at of needed) {
      add(hits[at], 0);
      if (hits[at].size === 0) open.near(reading.words[at]).forEach((near) => add(near.hits, 1000 - 300 * near.distance));
    }
    return [...worth].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, FEW).map(([page]) => page);
  }

  /** @param {Search} search @returns {{label: Group["label"], pages: number[]}[]} */
  function groups(search) {
    const needed = needs(search);
    const rank = ranker(search, needed);
    const browses = placed(search, "content", "little").length === 0 && placed(search, "verdict", "kind").length > 0;
    const strict = browses && (placed(search, "verdict").length > 0 || search.reading.topics.length > 0) ? listed(search) : withAll(search, needed);
    const all = [...new Set([...search.named.keys(), ...strict])].map(rank).sort(better);
    const byScore = (/** @type {number[]} */ pages) =>
      pages.map(rank).sort((a, b) => b.score - a.score || a.page - b.page).map(({ page }) => page);
    const exact = all.some((each) => each.tier === 0 && !each.isTopic);
    const first = all.filter((each) => !exact || each.tier < 3).map(({ page }) => page);
    const fresh = (/** @type {number[]} */ pages) => [...new Set(pages)].filter((page) => !first.includes(page));
    const shareName = withSome(search, needed, first.length > 0);
    if (exact) return [{ label: "", pages: first }, { label: "related", pages: byScore(fresh([...strict, ...shareName])).slice(0, SOME) }];
    const looser = first.length < FEW ? byScore(fresh(shareName)).slice(0, FEW) : [];
    return [{ label: "", pages: first }, { label: "looser", pages: looser }];
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
    /** @type {Search} */
    const search = leaven.query.search(open, query);
    const { words } = search.reading;
    if (words.length === 0) return { lacking: "", groups: [] };
    const needed = needs(search);
    const missing = needed.filter((at) => search.hits[at].size === 0);
    const isMissing = missing.length > 0 && search.named.size === 0;
    const found = isMissing ? [{ label: "suggest", pages: suggestions(search, needed) }] : groups(search);
    const whole = !isMissing || needed.length === words.length;
    const lacking = whole ? query.trim().slice(0, 60) : missing.map((at) => words[at]).join(" ");
    return {
      lacking: isMissing || found[0].pages.length === 0 ? lacking : "",
      groups: /** @type {{label: Group["label"], pages: number[]}[]} */ (found)
        .map(({ label, pages }) => ({ label, results: pages.map((page) => result(search, page, !isMissing)) }))
        .filter(({ results }) => results.length > 0),
    };
  }

  leaven.answer = answer;
})((/** @type {any} */ (self)).leaven || ((/** @type {any} */ (self)).leaven = {}));
