/**
 * Questions in writing without spaces, which are cut into pairs of letters: pairs that only join
 * what is known, or lead over to a particle, ask for nothing. Loaded where such a language is
 * searched. Touches no page of the browser's.
 */
(function (leaven) {
  "use strict";

  /** What words do that stand for a topic or a kind of entry. */
  const NAMING = new Set(["topic", "place", "kind"]);
  const isPair = (word) => word > "\u0dff" && Array.from(word).length === 2;
  const letter = (word, at) => Array.from(word)[at];

  /** Where the run of pairs ends that begins here: each shares a letter with the next. */
  function endOfRun(words, from) {
    let to = from;
    while (to + 1 < words.length && isPair(words[to + 1]) && letter(words[to], 1) === letter(words[to + 1], 0)) to += 1;
    return to;
  }

  /** Whether letters are small words, one after the other. */
  function isSmall(text, filling) {
    const ends = [true];
    for (let to = 1; to <= text.length; to++) ends[to] = ends.some((isEnd, from) => isEnd && filling.has(text.slice(from, to)));
    return ends[text.length];
  }

  /** For each pair of neighbouring letters, whether it is inside small words in a row, one of three or more letters. */
  function insideSmall(letters, filling) {
    const inside = letters.slice(1).map(() => false);
    letters.forEach((_, from) => {
      /** By the place where small words end, whether one of them is long. */
      const ends = new Map([[from, false]]);
      for (let to = from + 1; to <= letters.length; to++) {
        for (const [start, isLong] of [...ends]) {
          if (filling.has(letters.slice(start, to).join(""))) ends.set(to, ends.get(to) || isLong || to - start > 2);
        }
        if (ends.get(to)) inside.fill(true, from, to - 1);
      }
    });
    return inside;
  }

  /**
   * Marks as filling those pairs of a query of which each letter belongs to a known pair or to a
   * stretch of letters that is small words; where no pair is known and not all is small, all are wanted.
   */
  leaven.soften = function ({ words, roles }, hits, filling) {
    const isKnown = words.map((_, at) => roles[at] !== "content" || hits[at].size > 0);
    for (let from = 0, to = 0; from < words.length; from = to + 1) {
      to = isPair(words[from]) ? endOfRun(words, from) : from;
      if (!isPair(words[from])) continue;
      const letters = [letter(words[from], 0), ...words.slice(from, to + 1).map((word) => letter(word, 1))];
      if (!isKnown.slice(from, to + 1).includes(true) && !isSmall(letters.join(""), filling)) continue;
      insideSmall(letters, filling).forEach((is, i) => is && !NAMING.has(roles[from + i]) && (isKnown[from + i] = false));
      const left = letters.map((each, i) => ((i > 0 && isKnown[from + i - 1]) || (from + i <= to && isKnown[from + i]) ? " " : each));
      const joined = left.join("").replace(/\S+/gu, (text) => (isSmall(text, filling) ? " ".repeat(Array.from(text).length) : text));
      const free = Array.from(joined, (each) => each === " ");
      for (let at = from; at <= to; at++) if (roles[at] === "content" && !isKnown[at] && free[at - from] && free[at - from + 1]) roles[at] = "filling";
    }
  };

  /** Marks in writing without spaces between words: wherever a pair of letters is. */
  leaven.markUnspaced = function (raw, start, telling) {
    if (!/[\u0e00-\u1fff\u2e80-\uffff]/.test(raw)) return [];
    const letters = [...raw.matchAll(/\P{M}\p{M}*|\p{M}+/gu)].flatMap(({ 0: text, index }) => leaven.words.fold(text).split("").map((letter) => ({ letter, index })));
    const folded = letters.map(({ letter }) => letter).join("");
    const placeOf = (at) => start + (at < letters.length ? letters[at].index : raw.length);
    return telling.flatMap(({ word, at }) => {
      const place = word.length > 1 || telling.length === 1 ? folded.indexOf(word) : -1;
      return place < 0 ? [] : [{ from: placeOf(place), to: placeOf(place + word.length), at }];
    });
  };
})((self.leaven = self.leaven || {}));
