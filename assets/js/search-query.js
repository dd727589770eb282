/**
 * Reads a query: what each of its words does, which topics it names, which pages have its words.
 * Touches no page of the browser's.
 */

/** @typedef {"content" | "little" | "filling" | "topic" | "place" | "verdict" | "kind"} Role */

/**
 * A query taken apart. Of a question the filling words are left out; anywhere else they are
 * little words, wanted but not needed. A place is a part of some topic's name.
 * @typedef {object} Reading
 * @property {string[]} words folded
 * @property {Role[]} roles of the words
 * @property {number[]} topics numbers of the topics that are named, in their order
 */

/**
 * How well a name fits.
 * @typedef {object} Named
 * @property {number} tier 0 the name is the query, 1 it begins so
 * @property {number} number of the name among the page's names
 * @property {number} rest letters that the name has more
 */

/**
 * A query at work.
 * @typedef {object} Search
 * @property {OpenIndex} open
 * @property {Reading} reading
 * @property {Hits[]} hits of each word
 * @property {Map<number, Named>} named pages whose whole name fits
 */

/** @typedef {{number: number, parts: string[]}} Phrase a name of a topic */

/**
 * What this file gives to the next.
 * @typedef {object} QueryTools
 * @property {(open: OpenIndex, query: string) => Search} search
 * @property {(search: Search, ...roles: Role[]) => number[]} placed
 * @property {(search: Search, page: number) => Standing[]} standings
 * @property {(search: Search, page: number) => number} fits
 * @property {(search: Search) => boolean} asksForList
 * @property {(search: Search) => number[]} topicPages
 */

(function (leaven) {
  "use strict";

  const MOST_WORDS = 16;
  const MOST_LETTERS = 200;

  /**
   * Marks the topics' names in a query, the longest first, and at its end one that is half typed.
   * @param {Reading} reading
   * @param {Phrase[]} phrases
   * @param {OpenIndex["singular"]} singular
   * @param {Set<string>} filling
   */
  function markTopics(reading, phrases, singular, filling) {
    const { words, roles, topics } = reading;
    const longestFirst = [...phrases].sort((a, b) => b.parts.length - a.parts.length);
    for (let at = 0; at < words.length; at++) {
      const found = longestFirst.find(({ parts }) =>
        parts.every((part, i) => at + i < words.length && singular(part) === singular(words[at + i])));
      const rest = words.slice(at).join(" ");
      if (found) {
        if (!topics.includes(found.number)) topics.push(found.number);
        roles.fill("topic", at, at + found.parts.length);
        at += found.parts.length - 1;
      } else if (at > 0 && (filling.has(words[at - 1]) || rest.length > 2)) {
        if (phrases.some(({ parts }) => parts.join(" ").startsWith(rest))) roles.fill("place", at);
      }
    }
  }

  /** @param {OpenIndex} open @param {string} query @returns {Reading} */
  function read(open, query) {
    const { index, singular } = open;
    const typed = query.slice(0, MOST_LETTERS);
    const words = leaven.words.fold(typed).split(" ").filter(Boolean).slice(0, MOST_WORDS);
    /** @type {Reading} */
    const reading = { words, roles: words.map(() => "content"), topics: [] };
    const { roles } = reading;
    const filling = new Set(index.filling.split(" "));
    const phrases = index.topics.flatMap(([, , names], number) =>
      names.split(",").map((name) => ({ number, parts: name.split(" ") })));
    markTopics(reading, phrases, singular, filling);

    const judging = new Set(index.judging.split(" "));
    const asks =
      index.asking.split(" ").includes(words[0]) ||
      typed.includes("?") ||
      words.some((/** @type {string} */ word, /** @type {number} */ at) => roles[at] !== "topic" && judging.has(word)) ||
      (roles.includes("topic") && roles.includes("content"));
    const places = new Set(phrases.flatMap(({ parts }) => parts.map(singular)));
    const verdicts = new Set(index.verdicts.map(([, label]) => label));
    const kinds = new Set(index.kinds.map((kind) => singular(leaven.words.fold(kind))));
    words.forEach((/** @type {string} */ word, /** @type {number} */ at) => {
      if (roles[at] !== "content") return;
      if (verdicts.has(word)) roles[at] = "verdict";
      else if (filling.has(word)) roles[at] = asks ? "filling" : "little";
      else if (kinds.has(singular(word))) roles[at] = "kind";
      else if (asks && places.has(singular(word))) roles[at] = "place";
    });
    return reading;
  }

  /** Pages that have each word, or have it run together with a neighbour. */
  function wordMatches(/** @type {OpenIndex} */ open, /** @type {string[]} */ words) {
    const last = words.length - 1;
    const hits = words.map((word, at) => open.find(word, at === last));
    for (let at = 0; at < last; at++) {
      for (const [page, { score, inName }] of open.find(words[at] + words[at + 1], at + 1 === last)) {
        for (const part of [hits[at], hits[at + 1]]) {
          const known = part.get(page) || { score: 0, inName: false };
          part.set(page, { score: Math.max(known.score, score / 2), inName: inName || known.inName });
        }
      }
    }
    return hits;
  }

  /** Pages whose whole name is the query or its core, or begins with it, spaces left aside. */
  function nameMatches(/** @type {OpenIndex} */ open, /** @type {Reading} */ { words, roles }) {
    const core = words.filter((_, at) => roles[at] === "content" || roles[at] === "kind");
    /** @type {Map<number, Named>} */
    const named = new Map();
    for (const wanted of core.length > 0 && core.length < words.length ? [words, core] : [words]) {
      const joined = wanted.join("");
      const key = open.key(wanted);
      open.joined.forEach((names, page) =>
        names.forEach((plain, number) => {
          if (!plain.startsWith(joined.slice(0, 2))) return;
          const whole = plain === joined || open.key(open.names[page][number].split(" ")) === key;
          if (!whole && !plain.startsWith(joined)) return;
          const known = named.get(page);
          const found = { tier: whole ? 0 : 1, number, rest: whole ? 0 : plain.length - joined.length };
          if (!known || found.tier < known.tier) named.set(page, found);
        }));
    }
    return named;
  }

  /** @param {OpenIndex} open @param {string} query @returns {Search} */
  function search(open, query) {
    const reading = read(open, query);
    const hits = wordMatches(open, reading.words);
    return { open, reading, hits, named: nameMatches(open, reading) };
  }

  /** Where in the query the words of some roles stand. */
  function placed(/** @type {Search} */ { reading }, /** @type {Role[]} */ ...roles) {
    return reading.roles.flatMap((role, at) => (roles.includes(role) ? [at] : []));
  }

  /** What a page says on each topic. */
  function standings(/** @type {Search} */ { open, reading }, /** @type {number} */ page) {
    const said = open.index.documents[page][6].map((/** @type {any} */ each) => {
      const [phrase, under, condition] = Array.isArray(each) ? each : [each, "", ""];
      const [number, verdict, polarity, words] = open.index.phrases[phrase];
      return { number, topic: open.index.topics[number][0], verdict, polarity, words, under, condition };
    });
    const { topics } = reading;
    const place = (/** @type {number} */ number) => (topics.includes(number) ? topics.indexOf(number) : topics.length + number);
    return said.sort((/** @type {any} */ a, /** @type {any} */ b) => place(a.number) - place(b.number));
  }

  /**
   * Whether a page has a verdict that the query names, under a topic that it names: 2 when it is
   * listed itself, 1 when another entry's verdict names it.
   */
  function fits(/** @type {Search} */ search, /** @type {number} */ page) {
    const said = new Set(placed(search, "verdict").map((at) => search.reading.words[at]));
    const asked = search.open.index.verdicts.filter(([, label]) => said.has(label)).map(([id]) => id);
    const { topics } = search.reading;
    const right = standings(search, page).filter((/** @type {any} */ one) =>
      (asked.length > 0 ? asked.includes(one.verdict) : one.verdict !== "none") &&
      (topics.length === 0 || topics.includes(one.number)));
    return right.length === 0 ? 0 : right.some((/** @type {any} */ one) => !one.under) ? 2 : 1;
  }

  /** Whether a query is all verdicts, kinds, topics and filling: it asks for a list. */
  function asksForList(/** @type {Search} */ search) {
    if (placed(search, "content", "little").length > 0) return false;
    const sortsOut = placed(search, "verdict").length > 0 || (placed(search, "kind").length > 0 && search.reading.topics.length > 0);
    return sortsOut || placed(search, "filling").length === search.reading.words.length;
  }

  /** Pages of the topics that a query names, of all topics when it names none. */
  function topicPages(/** @type {Search} */ { open, reading }) {
    const { topics } = open.index;
    const asked = reading.topics.length > 0 ? reading.topics : topics.map((_, number) => number);
    return asked.map((number) => topics[number][1]).filter((page) => page >= 0);
  }

  leaven.query = { search, placed, standings, fits, asksForList, topicPages };
})((/** @type {any} */ (self)).leaven || ((/** @type {any} */ (self)).leaven = {}));
