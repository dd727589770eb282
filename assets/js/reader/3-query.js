/** Finds the pages that have the words of a query. Touches no page of the browser's. */
(function (leaven) {
  "use strict";

  const { read, weighLight } = leaven.reading;
  const { fold } = leaven.words;
  const UNSPACED = "\u0dff";
  const FEW = 8;

  /** Whether some page has all of these words in its name. */
  const isName = ([first, ...others]) => [...first].some(([page, value]) => value & 1 && others.every((each) => each.get(page) & 1));

  /** Pages that have each word, or have it run together with a neighbour. */
  function wordMatches(open, words) {
    const last = words.length - 1;
    const hits = words.map((word, at) => open.find(word, at === last));
    for (let at = 0; at < last; at++) {
      for (const [page, value] of open.find(words[at] + words[at + 1], at + 1 === last)) {
        for (const part of [hits[at], hits[at + 1]]) {
          const known = part.get(page) || 0;
          part.set(page, ((known >> 1) + (value >> 2)) * 2 + ((known | value) & 1));
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
    const wanted = hits.filter((_, at) => roles[at] === "content" || roles[at] === "kind");
    if (wanted.length < 2 || isName(wanted)) return [];
    const runs = words.map((word, at) => (roles[at] === "content" || roles[at] === "kind" ? word : " ")).join("").split(" ").filter(Boolean);
    return runs.length > 1 ? runs : [];
  }

  /**
   * Pages of which a whole name is the query or its core, or begins with it: which name, whether it
   * is whole, how many letters it has more, and whether it is all of the query that is meant.
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
      for (const each of all.found) {
        const known = named.get(each.page);
        const isBetter = !known || Number(each.isWhole) > Number(known.isWhole) || (each.isWhole === known.isWhole && each.rest < known.rest);
        if (isBetter) named.set(each.page, { ...each, isAll: joined === wanted[0] });
      }
    }
    const each = isUnspaced ? [] : alternatives({ words, roles }, hits).map((run) => open.names(run).found.filter(({ rest }) => rest === 0));
    if (named.size === 0 && each.every(({ length }) => length > 0)) {
      each.flat().forEach(({ page, number }, at) => named.set(page, { number, rest: at, isWhole: true, isAll: false }));
    }
    return { named, more };
  }

  /** Pages whose whole name is one of a query's words, or two that stand together: the rest of it is about them. */
  function partlyNamed({ open, reading: { words, roles }, hits, named }) {
    const content = words.flatMap((word, at) => (roles[at] === "content" ? [at] : []));
    if (named.size > 0 || content.length < 2 || content.some((at) => hits[at].size === 0 || words[at] > UNSPACED)) return [];
    const pages = new Set();
    const add = (joined) => open.names(joined).found.forEach(({ page, isWhole }) => isWhole && pages.add(page));
    content.forEach((at) => content.includes(at + 1) && add(words[at] + words[at + 1]));
    if (pages.size === 0) content.forEach((at) => add(words[at]));
    return [...pages];
  }

  /** @param {any} open @param {string} query */
  function search(open, query) {
    const reading = read(open, query);
    const hits = wordMatches(open, reading.words);
    if (leaven.soften) leaven.soften(reading, hits, open.vocabulary.filling);
    weighLight(reading, hits);
    const found = { open, reading, hits, ...nameMatches(open, reading, hits) };
    return { ...found, partlyNamed: partlyNamed(found) };
  }

  /**
   * Whether a page's name has a word of the query; not where all it has is another form of it in
   * front of a hyphen, as *Sit-ups* has of "sitting". Where many pages have the word, all do.
   */
  function isInName({ open, reading, hits }, page, at) {
    const word = reading.words[at];
    const isNamed = (value) => (value & 1) === 1;
    if (!isNamed(hits[at].get(page) || 0)) return false;
    const document = [...hits[at].values()].filter(isNamed).length > FEW ? undefined : open.document(page);
    const isForm = open.alike(word, true);
    const names = document ? [document[2], ...document[4]].join(" ") : "";
    const forms = (text) => open.cut(fold(text)).filter(isForm);
    const isSame = (part) => part.startsWith(word) || open.isSame(word, part);
    return forms(names).length === 0 || forms(names).some(isSame) || forms(names.replace(/\S+[-‐‑](?=\S)/g, "")).length > 0;
  }

  /** Where in the query the words of some roles stand. */
  function placed({ reading }, ...roles) {
    return reading.roles.flatMap((role, at) => (roles.includes(role) ? [at] : []));
  }

  /** Those of some places whose words tell names apart: "up" of "pull up" does not. */
  const telling = ({ open, reading }, places) => places.filter((at) => !open.vocabulary.particles.has(reading.words[at]));

  /** Pages that have one of these verdicts, or any, under a topic of the query, listed or named. */
  function judged({ open, reading }, asked = reading.verdicts) {
    const pages = new Set();
    for (const id of open.root.filters) {
      const topic = id.startsWith("verdict.") ? id.slice(8) : undefined;
      const isAsked = reading.topics.length === 0 || reading.topics.some((number) => open.root.topics[number][0] === topic);
      if (topic === undefined || !isAsked) continue;
      for (const [verdict, listed] of open.choices(id)) {
        if (asked.length > 0 ? asked.includes(verdict) : verdict !== "none") listed.forEach((page) => pages.add(page));
      }
    }
    return pages;
  }

  /** Whether a query is all verdicts, kinds, topics and filling: it asks for a list. */
  function asksForList(search) {
    if (placed(search, "content", "little").length > 0) return false;
    const sortsOut = placed(search, "verdict").length > 0 || (placed(search, "kind").length > 0 && search.reading.topics.length > 0);
    return sortsOut || (placed(search, "filling").length === search.reading.words.length && !isName(search.hits));
  }

  /** Pages of the topics that a query names, of all topics when it names none. */
  function topicPages({ open, reading }) {
    const { topics } = open.root;
    const asked = reading.topics.length > 0 ? reading.topics : topics.map((_, number) => number);
    return asked.map((number) => topics[number][1]).filter((page) => page >= 0);
  }

  /** Of a query that asks for a list: the verdicts of it that a topic's page lists, in their order. */
  function listed(search, page) {
    const { open, reading } = search;
    const { topics, phrases } = open.root;
    const number = topics.findIndex(([, own]) => own === page);
    const [topic] = topics[number] || [];
    const asked = topic && asksForList(search) ? open.choices("verdict." + topic).filter(([id]) => reading.verdicts.includes(id)) : [];
    // beside another verdict of an entry one is said without its topic
    const whole = asked.flatMap(([id]) => phrases.filter((each) => each[0] === number && each[1] === id).sort((a, b) => b[3].length - a[3].length).slice(0, 1));
    const lines = whole.map(([, verdict, polarity, words]) => ({ verdict, polarity, words }));
    return lines.length > 0 ? [{ topic, lead: "", lines }] : [];
  }

  leaven.query = { search, placed, telling, isInName, isName, judged, asksForList, topicPages, listed };
})((self.leaven = self.leaven || {}));
