/**
 * Reads a query: what each of its words does, which topics it names, which pages have its words.
 * Touches no page of the browser's.
 *
 * A word is content, filling (left out of a question), little (filling anywhere else: wanted but
 * not needed), a topic's name, a place (part of some topic's name), a verdict, or a kind of entry.
 */
(function (leaven) {
  "use strict";

  const MOST_WORDS = 16;
  const MOST_LETTERS = 200;
  /** One that has lost its vowel, as in *l'eau*; the index has the words behind them alone, too. */
  const ARTICLE = /(^|[\s-])\p{L}{1,5}['’](?=\p{L}{3})/gu;

  /** Marks the topics' names in a query, the longest first, and at its end one half typed. */
  function markTopics(reading, phrases, isSame, filling) {
    const { words, roles, topics } = reading;
    const longestFirst = [...phrases].sort((a, b) => b.parts.length - a.parts.length);
    for (let at = 0; at < words.length; at++) {
      const found = longestFirst.find(({ parts }) =>
        parts.every((part, i) => at + i < words.length && isSame(part, words[at + i])));
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

  /** Marks the verdicts that a query names, and the words that ask for all negative ones. */
  function markVerdicts({ words, roles, verdicts }, known, isSame) {
    words.forEach((word, at) => {
      for (const { id, parts } of known.verdicts) {
        if (parts.length > 0 && parts.every((part, i) => roles[at + i] === "content" && isSame(part, words[at + i]))) {
          verdicts.push(id);
          roles.fill("verdict", at, at + parts.length);
        }
      }
      if (roles[at] === "content" && known.against.has(word)) {
        verdicts.push(...known.negative);
        roles[at] = "verdict";
      }
    });
  }

  /** What is the same for all queries, found once. */
  function vocabulary({ root, cut }) {
    const small = root.filling.split(" ");
    const words = (mark) => new Set(small.filter((word) => word.includes(mark)).map((word) => word.replace(/[?!-]/g, "")));
    return {
      filling: words(""),
      judging: words("!"),
      asking: words("?"),
      against: words("-"),
      phrases: root.topics.flatMap(([, , names], number) => names.split(",").map((name) => ({ number, parts: cut(name) }))),
      verdicts: root.verdicts.map(([id, label]) => ({ id, parts: cut(label) })).sort((a, b) => b.parts.length - a.parts.length),
      negative: root.phrases.filter(([, , polarity]) => polarity === "negative").map(([, id]) => id),
      kinds: root.kinds.map(leaven.words.fold).filter(Boolean),
    };
  }

  /** @param {any} open @param {string} query */
  function read(open, query) {
    const { cut, isSame } = open;
    const known = (open.vocabulary = open.vocabulary || vocabulary(open));
    const typed = query.slice(0, MOST_LETTERS).replace(ARTICLE, "$1");
    const folded = leaven.words.fold(typed);
    const words = cut(folded).slice(0, MOST_WORDS);
    const reading = { folded, words, roles: words.map(() => "content"), topics: [], verdicts: [] };
    const { roles } = reading;
    markTopics(reading, known.phrases, isSame, known.filling);
    markVerdicts(reading, known, isSame);

    const asks =
      known.asking.has(words[0]) ||
      /[?¿？]/.test(typed) ||
      words.some((word, at) => roles[at] !== "topic" && known.judging.has(word)) ||
      (roles.includes("topic") && roles.includes("content"));
    const isPlace = (word) => known.phrases.some(({ parts }) => parts.some((part) => isSame(part, word)));
    words.forEach((word, at) => {
      if (roles[at] !== "content") return;
      if (known.filling.has(word)) roles[at] = asks ? "filling" : "little";
      else if (known.kinds.some((kind) => isSame(kind, word))) roles[at] = "kind";
      else if (asks && isPlace(word)) roles[at] = "place";
    });
    return reading;
  }

  /** Pages that have each word, or have it run together with a neighbour. */
  function wordMatches(open, words) {
    const last = words.length - 1;
    const hits = words.map((word, at) => open.find(word, at === last));
    for (let at = 0; at < last; at++) {
      for (const [page, value] of open.find(words[at] + words[at + 1], at + 1 === last)) {
        for (const part of [hits[at], hits[at + 1]]) {
          const known = part.get(page) || 0;
          part.set(page, Math.max(known >> 1, value >> 2) * 2 + ((known | value) & 1));
        }
      }
    }
    return hits;
  }

  /**
   * The names between the small words of a query such as "swimming or tai chi", run together; none
   * where one page is named by all of them.
   */
  function alternatives({ words, roles }, hits) {
    const [first, ...others] = hits.filter((_, at) => roles[at] === "content" || roles[at] === "kind");
    if (others.length === 0 || [...first].some(([page, value]) => value & 1 && others.every((each) => each.get(page) & 1))) return [];
    const runs = words.map((word, at) => (roles[at] === "content" || roles[at] === "kind" ? word : " ")).join("").split(" ").filter(Boolean);
    return runs.length > 1 ? runs : [];
  }

  /**
   * Pages of which a whole name is the query or its core, or begins with it: how well it fits (0
   * the name is the query, 1 it begins so), which name, how many letters it has more, and whether
   * it is all of the query that is meant.
   */
  function nameMatches(open, { folded, words, roles }, hits) {
    const core = words.filter((_, at) => roles[at] === "content" || roles[at] === "kind");
    const named = new Map();
    let more = 0;
    const isUnspaced = words.join("") !== folded.replace(/ /g, "");
    const wanted = [folded.replace(/ /g, "")];
    if (!isUnspaced && core.length > 0 && core.length < words.length) wanted.push(core.join(""));
    for (const joined of wanted) {
      const all = joined ? open.names(joined) : { found: [], more: 0 };
      more = Math.max(more, all.more);
      for (const { page, number, rest } of all.found) {
        const found = { tier: rest === 0 ? 0 : 1, number, rest, isWhole: joined === wanted[0] };
        const known = named.get(page);
        const isBetter = !known || found.tier < known.tier || (found.tier === known.tier && rest < known.rest);
        if (isBetter) named.set(page, found);
      }
    }
    const each = isUnspaced ? [] : alternatives({ words, roles }, hits).map((run) => open.names(run).found.filter(({ rest }) => rest === 0));
    if (named.size === 0 && each.every(({ length }) => length > 0)) {
      each.flat().forEach(({ page, number }, at) => named.set(page, { tier: 0, number, rest: at, isWhole: false }));
    }
    return { named, more };
  }

  /** @param {any} open @param {string} query */
  function search(open, query) {
    const reading = read(open, query);
    const hits = wordMatches(open, reading.words);
    leaven.soften(reading, hits, open.vocabulary.filling);
    return { open, reading, hits, ...nameMatches(open, reading, hits) };
  }

  /** Where in the query the words of some roles stand. */
  function placed({ reading }, ...roles) {
    return reading.roles.flatMap((role, at) => (roles.includes(role) ? [at] : []));
  }

  /** Pages that have one of these verdicts under one of these topics, listed or named. */
  function judged(search) {
    const { open, reading } = search;
    const asked = reading.verdicts;
    const pages = new Set();
    for (const [id, choices] of open.part("f0") || []) {
      const topic = id.startsWith("verdict.") ? id.slice(8) : undefined;
      const isAsked = reading.topics.length === 0 || reading.topics.some((number) => open.root.topics[number][0] === topic);
      if (topic === undefined || !isAsked) continue;
      for (const [verdict, listed] of choices) {
        if (asked.length > 0 ? asked.includes(verdict) : verdict !== "none") listed.forEach((page) => pages.add(page));
      }
    }
    return pages;
  }

  /** Whether a query is all verdicts, kinds, topics and filling: it asks for a list. */
  function asksForList(search) {
    if (placed(search, "content", "little").length > 0) return false;
    const sortsOut = placed(search, "verdict").length > 0 || (placed(search, "kind").length > 0 && search.reading.topics.length > 0);
    return sortsOut || placed(search, "filling").length === search.reading.words.length;
  }

  /** Pages of the topics that a query names, of all topics when it names none. */
  function topicPages({ open, reading }) {
    const { topics } = open.root;
    const asked = reading.topics.length > 0 ? reading.topics : topics.map((_, number) => number);
    return asked.map((number) => topics[number][1]).filter((page) => page >= 0);
  }

  leaven.query = { search, placed, judged, asksForList, topicPages };
})((self.leaven = self.leaven || {}));
