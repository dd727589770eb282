/**
 * Reads a query: what each of its words does, which topics and verdicts it names. Touches no page
 * of the browser's.
 *
 * A word is content, filling (left out of a question), little (filling anywhere else: wanted but
 * not needed), a topic's name, a place (part of some topic's name), a verdict, a kind of entry, or
 * light until the others are known: *eat* of "can I eat tofu" is little, that of "eat" content.
 */
(function (leaven) {
  "use strict";

  const { fold, unfold } = leaven.words;
  const MOST_WORDS = 16;
  const MOST_LETTERS = 200;
  /** One that has lost its vowel, as in *l'eau*; the index has the words behind them alone, too. */
  const ARTICLE = /(^|[\s-])\p{L}{1,5}['’](?=\p{L}{3})/gu;

  /** Whether words stand at a place in a query. */
  const stand = (parts, words, at, isSame) => parts.every((part, i) => at + i < words.length && isSame(part, words[at + i]));

  /** Marks the topics' names in a query, the longest first, and at its end one half typed. */
  function markTopics(reading, { phrases, filling, judging }, isSame) {
    const { words, roles, topics } = reading;
    const longestFirst = [...phrases].sort((a, b) => b.parts.length - a.parts.length);
    for (let at = 0; at < words.length; at++) {
      const found = longestFirst.find(({ parts }) => stand(parts, words, at, isSame));
      const rest = words.slice(at).join(" ");
      if (found) {
        if (!topics.includes(found.number)) topics.push(found.number);
        roles.fill("topic", at, at + found.parts.length);
        at += found.parts.length - 1;
      } else if (at > 0 && !judging.has(rest) && (filling.has(words[at - 1]) || rest.length > 2)) {
        const meant = new Set(phrases.filter(({ parts }) => parts.join(" ").startsWith(rest)).map(({ number }) => number));
        if (meant.size > 0) roles.fill("place", at);
        if (meant.size === 1 && filling.has(words[at - 1])) topics.push(...[...meant].filter((number) => !topics.includes(number)));
      }
    }
  }

  /** Marks the verdicts that a query names, and the words that ask for all negative or positive ones. */
  function markVerdicts({ words, roles, verdicts }, known, isSame) {
    const mark = (list, polarity) =>
      words.forEach((word, at) => {
        if (roles[at] !== "content" || !(list.has(word) || list.has(word + "_" + words[at + 1]))) return;
        verdicts.push(...known[polarity]);
        roles[at] = "verdict";
      });
    words.forEach((word, at) => {
      for (const { id, parts } of known.verdicts) {
        if (parts.length > 0 && parts.every((part, i) => roles[at + i] === "content" && isSame(part, words[at + i]))) {
          verdicts.push(id);
          roles.fill("verdict", at, at + parts.length);
        }
      }
    });
    mark(known.against, "negative");
    if (verdicts.length === 0) mark(known.favour, "positive");
  }

  /** What is the same for all queries, found once. */
  function vocabulary({ root, cut, plurals }) {
    const ofPolarity = (wanted) => root.phrases.filter(([, , polarity]) => polarity === wanted).map(([, id]) => id);
    const words = (mark) => new Set(Object.keys(root.filling).flatMap((marks) => (marks.includes(mark) && (mark || marks !== ".") ? unfold(root.filling[marks]) : [])));
    return {
      filling: words(""),
      judging: words("!"),
      asking: words("?"),
      against: words("-"),
      favour: words("+"),
      light: words("~"),
      particles: words("."),
      circumstances: words("@"),
      measuring: new Set([...words("#")].flatMap((word) => [word, ...plurals(word)])),
      phrases: root.topics.flatMap(([, , names], number) => names.split(",").map((name) => ({ number, parts: cut(name) }))),
      verdicts: root.verdicts.map(([id, label]) => ({ id, parts: cut(label) })).sort((a, b) => b.parts.length - a.parts.length),
      negative: ofPolarity("negative"),
      positive: ofPolarity("positive"),
      kinds: root.kinds.map((kind) => cut(fold(kind))).filter(({ length }) => length > 0),
    };
  }

  /**
   * Of a query that names topics or places, and no entry, what it says on when they hurt is left
   * out, as in "my back hurts when I sit".
   */
  function leaveCircumstances({ words, roles, measures }, circumstances) {
    const from = words.findIndex((word, at) => at > 0 && circumstances.has(word));
    const before = roles.slice(0, Math.max(0, from));
    if (before.includes("content") || !before.some((role) => role === "topic" || role === "place")) return;
    roles.forEach((role, at) => at > from && role === "content" && measures.add(at));
    measures.forEach((at) => (roles[at] = "filling"));
  }

  /** @param {any} open @param {string} query */
  function read(open, query) {
    const { cut, isSame } = open;
    const known = (open.vocabulary = open.vocabulary || vocabulary(open));
    const typed = query.slice(0, MOST_LETTERS).replace(ARTICLE, "$1");
    const folded = fold(typed);
    const words = cut(folded).slice(0, MOST_WORDS);
    const spoken = typed.split(/\s+/).flatMap((part) => cut(fold(part)).map(() => part));
    const reading = { folded, words, spoken, roles: words.map(() => "content"), topics: [], verdicts: [], measures: new Set() };
    const { roles } = reading;
    markTopics(reading, known, isSame);
    markVerdicts(reading, known, isSame);

    const asks =
      reading.topics.length > 1 ||
      known.asking.has(words[0]) ||
      words.some((word, at) => at > 0 && known.circumstances.has(word)) ||
      /[?¿？]/.test(typed) ||
      words.some((word, at) => roles[at] !== "topic" && known.judging.has(word)) ||
      (roles.includes("topic") && roles.includes("content"));
    const meant = new Set();
    const topicsOf = (word) => new Set(known.phrases.filter(({ parts }) => parts.some((part) => isSame(part, word))).map(({ number }) => number));
    words.forEach((word, at) => {
      if (roles[at] !== "content") return;
      const kind = known.kinds.find((parts) => stand(parts, words, at, isSame));
      if (known.measuring.has(word)) {
        roles[at] = "little";
        reading.measures.add(at);
      } else if (known.light.has(word)) roles[at] = "light";
      else if (known.filling.has(word)) roles[at] = asks ? "filling" : "little";
      else if (kind) roles.fill("kind", at, at + kind.length);
      else if (asks) {
        const named = topicsOf(word);
        if (named.size > 0) roles[at] = "place";
        if (named.size === 1) reading.topics.push(...[...named].filter((number) => !reading.topics.includes(number)));
        named.forEach((number) => meant.add(number));
      }
    });
    leaveCircumstances(reading, known.circumstances);
    reading.asksForVerdict = known.asking.has(words[0]) && words.some((word) => known.judging.has(word));
    reading.isVague = reading.topics.length === 0 && roles.every((role) => role === "place" || role === "filling");
    if (reading.isVague) reading.topics.push(...meant);
    return reading;
  }

  /** Says of light words what they are, now that it is known which pages have them. */
  function weighLight({ roles }, hits) {
    const has = (...some) => some.some((role) => roles.includes(role));
    const alone = (at) => (hits[at].size > 0 || !has("topic", "verdict", "kind") ? "content" : "filling");
    const isLittle = has("content");
    roles.forEach((role, at) => role === "light" && (roles[at] = isLittle ? "little" : alone(at)));
  }

  leaven.reading = { read, weighLight };
})((self.leaven = self.leaven || {}));
