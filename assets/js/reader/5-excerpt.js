/** What a result shows: verdicts, and excerpts with the query's words marked. Touches no page of the browser's. */
(function (leaven) {
  "use strict";

  const WORD = /[\p{L}\p{N}\p{M}'’‘ʼ]+(?:[-‐‑][\p{L}\p{N}\p{M}'’‘ʼ]+)*/gu;
  const SENTENCE = /[.!?。]$/;
  const MOST = 160;
  const BEFORE = 50;
  const MOST_TEXT = 20000;

  /** Tells of a word in a text where it is marked: from, to, and which word of the query it is. */
  function marker({ open, reading }) {
    const { words, roles, measures } = reading;
    const tests = words.map((word, at) => ({ at, word, test: open.alike(word, at === words.length - 1) }));
    const telling = tests.filter(({ at }) => measures.has(at) || (roles[at] !== "filling" && roles[at] !== "little"));
    const known = new Map();
    const match = (text) => {
      if (!known.has(text)) known.set(text, (telling.find(({ test }) => test(text)) || { at: -1 }).at);
      return known.get(text);
    };
    const joined = words.slice(1).map((word, at) => words[at] + word);
    return (raw, start) => {
      const folded = leaven.words.fold(raw);
      const whole = folded.replace(/ /g, "");
      if (match(whole) >= 0) return [{ from: start, to: start + raw.length, at: match(whole) }];
      const pair = whole !== folded ? joined.indexOf(whole) : -1;
      if (pair >= 0) return [{ from: start, to: start + raw.length, at: pair }];
      if (folded.includes(" ")) {
        return [...raw.matchAll(/[^-‐‑]+/g)].flatMap((part) => {
          const at = match(leaven.words.fold(part[0]));
          return at < 0 ? [] : [{ from: start + part.index, to: start + part.index + part[0].length, at }];
        });
      }
      return leaven.markUnspaced ? leaven.markUnspaced(raw, start, telling) : [];
    };
  }

  /** Marks that touch or overlap become one. */
  function merged(marks) {
    const all = [];
    for (const mark of marks.sort((a, b) => a.from - b.from)) {
      const last = all[all.length - 1];
      if (last && mark.from <= last.to) last.to = Math.max(last.to, mark.to);
      else all.push({ ...mark });
    }
    return all;
  }

  /** A text in pieces: every second one is marked. */
  function pieces(text, from, to, marks) {
    const found = [];
    let at = from;
    for (const mark of merged(marks.filter((each) => each.from >= from && each.to <= to))) {
      found.push(text.slice(at, mark.from), text.slice(mark.from, mark.to));
      at = mark.to;
    }
    return [...found, text.slice(at, to)];
  }

  /** Where a piece of a long line begins and ends: at words, around its first marks. */
  function window(line, marks) {
    if (line.length <= MOST + BEFORE) return { from: 0, to: line.length };
    const first = marks.length > 0 ? marks[0].from : 0;
    const start = first > BEFORE ? line.indexOf(" ", first - BEFORE) + 1 : 0;
    const from = start > first ? first : start;
    const end = from + MOST >= line.length ? line.length : line.lastIndexOf(" ", from + MOST);
    return { from, to: end > first ? end : Math.min(line.length, from + MOST) };
  }

  /**
   * The title with the query's words marked, and the line of the text that has most of them; the
   * first line where none has any. A line that is no sentence only tells what the title lacks.
   */
  leaven.excerpt = function (search, title, text) {
    const mark = (search.mark = search.mark || marker(search));
    const marksIn = (line) => [...line.matchAll(WORD)].flatMap((word) => mark(word[0], word.index));
    const lines = text.slice(0, MOST_TEXT).split("\n").flatMap((line) => (line.length > 400 ? line.match(/.{1,300}(?:[.!?。]\s|\s|$)|.{300}/gu) || [] : [line]));
    const inTitle = marksIn(title);
    const isMeasured = search.reading.measures.size > 0;
    let best = { line: lines[0] || lines[1] || "", marks: [], worth: 0 };
    for (const line of lines) {
      const marks = marksIn(line);
      const told = [...new Set(marks.map(({ at }) => at))].filter((at) => SENTENCE.test(line) || !inTitle.some((mark) => mark.at === at));
      // what is measured tells most, and a number answers it
      const numbers = isMeasured && told.length > 0 && /\d/.test(line) ? 2 : 0;
      const worth = told.length + numbers + told.filter((at) => search.reading.measures.has(at)).length;
      if (worth > best.worth) best = { line, marks, worth };
    }
    const { from, to } = window(best.line, best.marks);
    const excerpt = pieces(best.line, from, to, best.marks);
    if (from > 0) excerpt[0] = "… " + excerpt[0];
    if (to < best.line.length) excerpt[excerpt.length - 1] += " …";
    return { marked: pieces(title, 0, title.length, inTitle), excerpt };
  };

  /** What a page says on each topic, those first that the query names, then those that list it; of several verdicts all. */
  leaven.standings = function ({ open, reading }, document) {
    const line = (each) => {
      const [phrase, under, condition] = Array.isArray(each) ? each : [each, "", ""];
      const [number, verdict, polarity, words] = open.root.phrases[phrase];
      return { number, verdict, polarity, words, under, condition };
    };
    const said = document[5].map((each) => {
      const [lead, all] = Array.isArray(each) && typeof each[0] === "string" ? each : ["", [each]];
      const lines = all.map(line);
      return { number: lines[0].number, topic: open.root.topics[lines[0].number][0], lead, lines };
    });
    const topics = reading.isVague ? [] : reading.topics;
    const order = (number) => (topics.includes(number) ? topics.indexOf(number) : topics.length + number);
    const isBeside = ({ number, lines }) => lines[0].verdict === "none" && !topics.includes(number);
    const rank = (each) => order(each.number) + (isBeside(each) ? 2 * open.root.topics.length : 0);
    return said.sort((a, b) => rank(a) - rank(b));
  };
})((self.leaven = self.leaven || {}));
