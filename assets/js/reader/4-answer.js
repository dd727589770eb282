/**
 * The answers of the search: which pages, in which order, under which heading, with which verdicts
 * in words. For a word that the knowledge base lacks it suggests names, and never gives a verdict.
 * Touches no page of the browser's.
 */
(function (leaven) {
  "use strict";

  const { search, placed, telling, isInName, judged, asksForList, topicPages, listed } = leaven.query;
  const { ranker, better, NONE } = leaven.ranks;
  const NO_NAMES = { sure: [], near: [], all: [] };
  const MOST_LETTERS = 60;
  const FEW = 5;
  const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

  const isWideEnd = ({ open, reading }, at) => at === reading.words.length - 1 && open.isWide(reading.words[at]);

  /** Pages that have all words at these places; a letter or two at the end asks for nothing. */
  function withAll(search, needed) {
    const sets = needed.filter((at) => !isWideEnd(search, at)).map((at) => search.hits[at]);
    const [first, ...others] = sets.sort((a, b) => a.size - b.size);
    if (first === undefined) return [];
    return [...first.keys()].filter((page) => others.every((hits) => hits.has(page)));
  }

  /** Pages that have some telling word at these places in their name. */
  function withSome(search, needed) {
    const pages = new Set();
    telling(search, needed).forEach((at) => search.hits[at].forEach((value, page) => value & 1 && pages.add(page)));
    return pages;
  }

  /** Which words a page must have, the most telling ones that the query has. */
  function needs(search) {
    const choices = [placed(search, "content"), placed(search, "kind"), placed(search, "topic", "place"), placed(search, "little")];
    return choices.find((needed) => needed.length > 0) || placed(search, "filling", "verdict");
  }

  /** Pages that the query asks for: the topics' and what they list, or all that have its words. */
  function wanted(search, needed) {
    const asksForTopics = search.reading.topics.length > 1 && placed(search, "content", "little").length === 0;
    if (!asksForList(search)) return [...(asksForTopics ? topicPages(search) : []), ...withAll(search, needed)];
    const sortsOut = placed(search, "verdict", "kind").length > 0;
    return [...topicPages(search), ...(sortsOut ? judged(search) : [])];
  }

  /** Pages that name a found one by its title, where the query has another name of it. */
  function naming({ open }, { page, name }) {
    const document = name > 0 ? open.document(page) : undefined;
    const words = document ? open.cut(leaven.words.fold(document[2])) : [];
    const [first, ...others] = words.map((word) => open.find(word, false));
    return first ? [...first.keys()].filter((each) => others.every((hits) => hits.has(each))) : [];
  }

  const without = (pages, others) => pages.filter((page) => !others.includes(page));

  /** A list without pages, but for some, of which it, or what is shown before, has a section. */
  function withoutWholes({ open }, pages, kept, before = []) {
    const whole = new Set();
    for (const page of [...before, ...pages]) {
      let at = page;
      while (open.type(at) === "section") at -= 1;
      if (at !== page) whole.add(at);
    }
    return pages.filter((page) => kept.has(page) || !whole.has(page));
  }

  /**
   * What is shown, in order. A whole name comes alone with those that begin so; all else is then
   * related to it, and what has a verdict for the topic asked for comes first. Otherwise pages with
   * all words come first, but after those that some of the words name; where there are none, names
   * near to the query. Pages with some of the words follow, but not an author's page that has all.
   */
  function groups(search, needed) {
    const rank = ranker(search, needed);
    const strict = wanted(search, needed);
    const all = [...new Set([...search.named.keys(), ...strict])].map(rank).sort(better);
    const exact = all.find(({ isWhole, isTopic }) => isWhole && !isTopic);
    const inName = all.filter(({ tier }) => tier < NONE).map(({ page }) => page);
    const kept = new Set([...search.named.keys(), ...inName]);
    const first = withoutWholes(search, exact ? inName : all.map(({ page }) => page), kept);
    const isFirst = new Set(first);
    const fewer = first.length < FEW;
    const shareWords = asksForList(search) || !fewer ? [] : withSome(search, needed);
    const others = [...new Set([...strict, ...(exact ? naming(search, exact) : []), ...shareWords])].filter((page) => !isFirst.has(page));
    const fits = exact && others.length > 1 && search.reading.topics.length > 0 ? judged(search, []) : new Set();
    const byScore = withoutWholes(search, others.map(rank).sort((a, b) => Number(fits.has(b.page)) - Number(fits.has(a.page)) || b.score - a.score || a.page - b.page).map(({ page }) => page), kept, first);
    if (exact) return [{ label: "", pages: first }, { label: "related", pages: byScore }];
    const isDoubtful = first.length === 0 || (fewer && needed.some((at) => leaven.isUnknown(search, at)));
    const names = isDoubtful ? leaven.suggest(search, needed) : NO_NAMES;
    const isSure = names.sure.length > 0;
    const leads = first.length > 0 && all[0].tier === NONE && !isSure ? withoutWholes(search, search.partlyNamed, kept, first) : [];
    if (leads.length > 0) return leading(leads, first);
    const offered = without(isSure ? names.sure : first.length === 0 ? names.all : names.near, first);
    const looser = { label: "looser", pages: fewer && (isDoubtful || search.open.type(first[0]) !== "page") ? without(byScore, isSure ? offered : []).slice(0, FEW) : [] };
    const suggest = { label: "suggest", pages: without(offered, isSure ? [] : looser.pages) };
    return [{ label: "", pages: first }, ...(isSure ? [suggest, looser] : [looser, suggest])];
  }

  /** Pages that some of the words name, before pages that only have all of the words. */
  function leading(leads, strict) {
    const whole = leads.filter((page) => strict.includes(page));
    const others = strict.filter((page) => !whole.includes(page));
    if (whole.length > 0) return [{ label: "", pages: [...whole, ...others] }];
    return [{ label: "looser", pages: leads }, { label: "related", pages: others }];
  }

  /** What a reader sees of a page; undefined while its block is not there. */
  function result(search, page, isSuggested) {
    const document = search.open.document(page);
    if (!document) return undefined;
    const [path, id, title, kind, aliases, , text] = document;
    const name = search.named.get(page);
    const type = search.open.type(page);
    const isSection = type === "section";
    const [list] = isSuggested ? [] : listed(search, page);
    return {
      path,
      anchor: list ? "#verdict-" + list.topic + "-" + list.lines[0].verdict : "",
      id: id || path.replace(/^.*\/|\.html$/g, ""),
      title,
      kind: list ? "" : isSection ? aliases[0] : search.open.root.kinds[kind],
      type,
      alias: (!isSection && name && name.number > 0 && aliases[name.number - 1]) || "",
      standings: list ? [list] : isSuggested ? [] : leaven.standings(search, document),
      ...(isSuggested || list ? { marked: [title], excerpt: [] } : leaven.excerpt(search, title, text)),
    };
  }

  /** Of a query without words: all entries, when they are narrowed down, in the index's order. */
  function everything(open, allowed) {
    const pages = allowed ? [...allowed].sort((a, b) => a - b).filter((page) => open.type(page) === "entry") : [];
    return { lacking: "", unsaid: "", unnamed: "", isPlain: false, found: pages.length > 0 ? [{ label: "", pages }] : [] };
  }

  /** A place of the query and those beside it, with which it may be one name: "pull ups" where only "pull" is missing. */
  function phrase({ reading: { roles, spoken } }, at) {
    let [from, to] = [at, at];
    const isPart = (place) => roles[place] === "content" && roles[at] === "content";
    const isEnd = (place) => spoken[place] !== spoken[place + 1] && /[,;.!?]$/.test(spoken[place]);
    while (isPart(from - 1) && !isEnd(from - 1)) from -= 1;
    while (isPart(to + 1) && !isEnd(to)) to += 1;
    return [...roles.keys()].slice(from, to + 1);
  }

  /** Whether words are a choice of some filter, as *towel* of the equipment: no name is asked for. */
  function isChoice({ open, reading }, needed) {
    const ids = open.root.filters.filter((id) => id.startsWith("facet.")).flatMap((id) => open.choices(id).map(([term]) => term));
    return ids.map((id) => id.split("-")).some((parts) => parts.length === needed.length && needed.every((at, i) => open.isSame(reading.words[at], parts[i])));
  }

  /** Whether a query is a name that no page has: what is found only has its words. */
  function isUnnamed(asked, needed, pages) {
    const { reading, named, partlyNamed, open, hits } = asked;
    const [first] = needed;
    const isPhrase = reading.roles[first] === "content" && phrase(asked, first).length === needed.length && !open.vocabulary.light.has(reading.words[first]);
    const others = [...placed(asked, "kind"), ...reading.measures, ...named, ...partlyNamed, ...reading.topics.slice(1)];
    if (!isPhrase || others.length > 0) return false;
    // no longer words that begin so
    const whole = needed.map((at) => open.find(reading.words[at], false));
    if (!pages.some((page) => open.type(page) === "entry" && whole.some((each) => each.has(page)))) return false;
    const isName = [...hits[first].keys()].some((page) => needed.every((at) => isInName(asked, page, at)));
    return !isName && (reading.asksForVerdict || (reading.verdicts.length === 0 && !isChoice(asked, needed)));
  }

  /** Words of a query as they were typed. */
  const asTyped = ({ words, spoken }, places) => [...new Set(places.map((at) => (spoken[at] || words[at]).replace(EDGES, "")))].join(" ");

  /** Names to choose from where a query asks for what is not there, and the topics that it names. */
  function offers(asked, needed) {
    const { reading } = asked;
    return [{ label: "suggest", pages: leaven.suggest(asked, needed).all }, { label: "related", pages: reading.topics.length > 0 ? topicPages(asked) : [] }];
  }

  /**
   * Finds the pages of a query, best first, and what it asks for that is not there: entries, or only
   * what is measured, as in "how many repetitions".
   */
  function findings(asked, query, allowed) {
    const { open, hits, reading } = asked;
    if (reading.words.length === 0) return everything(open, allowed);
    const needed = needs(asked);
    const isAbsent = (at) => hits[at].size === 0 && !isWideEnd(asked, at);
    const missing = asksForList(asked) ? [] : needed.filter(isAbsent);
    const isMissing = missing.length > 0 && asked.named.size === 0;
    const found = isMissing ? offers(asked, needed) : groups(asked, needed);
    const typed = query.slice(0, MOST_LETTERS).replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
    const isLacking = isMissing || found[0].pages.length === 0;
    const isPlain = !/\d/.test(open.root.types) || (isMissing && missing.every((at) => reading.measures.has(at)));
    const lacks = isMissing ? (isPlain ? missing : [...new Set(missing.flatMap((at) => phrase(asked, at)))]) : needed;
    const isOther = !isLacking && isUnnamed(asked, needed, found[0].pages);
    const isForm = (page) => needed.some((at) => hits[at].get(page) & 1 && !isInName(asked, page, at));
    if (isOther) found[0] = { label: "mentioned", pages: found[0].pages.filter((page) => !isForm(page)) };
    return {
      unnamed: isOther ? asTyped(reading, needed) : "",
      lacking: isLacking ? (lacks.length < reading.words.length ? asTyped(reading, lacks) : typed) : "",
      unsaid: isLacking ? "" : asTyped(reading, [...reading.measures].filter(isAbsent)),
      isPlain,
      found,
    };
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
    const { found, ...said } = findings(asked, query, allowed);
    const kept = found.map(({ label, pages }) => ({ label, pages: allowed ? pages.filter((page) => allowed.has(page)) : pages }));
    let left = room;
    const groups = kept.filter(({ pages }) => pages.length > 0).map(({ label, pages }) => {
      const isSuggested = label === "suggest" || said.lacking !== "";
      const results = open.wanted.size > 0 ? [] : pages.slice(0, left).map((page) => result(asked, page, isSuggested));
      left -= results.length;
      return { label: isSuggested && label !== "related" && !asked.isMeant ? "similar" : label, total: pages.length, results };
    });
    const needs = [...open.wanted];
    return { needs, ...said, groups, more: asked.more, all: found.flatMap(({ pages }) => pages) };
  };
})((self.leaven = self.leaven || {}));
