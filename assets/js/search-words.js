/**
 * The words of the search: folds a query as the index was folded, and looks words up in the index.
 * Touches no page, so it runs and is tested anywhere.
 */

/**
 * What `search/index.js` registers.
 * @typedef {object} SearchIndex
 * @property {string} language
 * @property {string} asking words that begin a question
 * @property {string} judging words that are found in questions
 * @property {string} filling words that a question can lose
 * @property {string[]} kinds
 * @property {[string, number, string][]} topics id, page or -1, names
 * @property {[string, string][]} verdicts id, folded label
 * @property {[number, string, string, string][]} phrases topic, verdict, polarity, words
 * @property {any[][]} documents
 * @property {string} names
 * @property {string} words
 * @property {string} postings
 */

/** @typedef {Map<number, {score: number, inName: boolean}>} Hits by number of the page */

/**
 * An index made ready for questions.
 * @typedef {object} OpenIndex
 * @property {SearchIndex} index
 * @property {string[][]} names of each page: title, aliases, keywords
 * @property {string[][]} joined the same without spaces
 * @property {(word: string, unfinished: boolean) => Hits} find
 * @property {(word: string) => {word: string, distance: number, hits: Hits}[]} near
 * @property {(words: string[]) => string} key
 * @property {(word: string) => string} singular
 */

(function (leaven) {
  "use strict";

  const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const DIGITS = new Uint8Array(128);
  Array.from(LETTERS, (letter, digit) => (DIGITS[letter.charCodeAt(0)] = digit));
  const PLAIN = new Map(Array.from("ßæœøłđðþı", (letter, at) => [letter, "ss ae oe o l d d th i".split(" ")[at]]));

  /** Case, accents, apostrophes and hyphens folded; the same as `Folding.words` in Java. */
  function fold(/** @type {string} */ text) {
    return text
      .replace(/´/g, "'")
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[\p{Mn}\p{Cf}'’‘ʼ′`]/gu, "")
      .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN.get(letter) || "")
      .replace(/[^\p{L}\p{Nd}\p{Mc}]+/gu, " ")
      .trim();
  }

  /** An English word without its plural ending; the same as `Folding.singular` in Java. */
  function englishSingular(/** @type {string} */ word) {
    if (!word.endsWith("s") || word.length < 4 || /(ss|us|is)$/.test(word)) return word;
    if (word.endsWith("ies") && word.length > 4) return word.slice(0, -3) + "y";
    return word.slice(0, /(sses|shes|ches|xes|zes)$/.test(word) ? -2 : -1);
  }

  /** An English word without plural, -ing, -ed and a final e: rough, but alike for like words. */
  function englishStem(/** @type {string} */ word) {
    const one = englishSingular(word);
    const bare = one.replace(/^(.*[aeiouy].*)(ing|ed)$/, "$1");
    if (bare !== one && bare.length > 2) return bare.replace(/([^aeioulsz])\1$/, "$1").replace(/(..)e$/, "$1");
    return one.replace(/(...)e$/, "$1");
  }

  /**
   * Edits that part two words, a swap of neighbours counted once; `limit + 1` when they are more.
   * @type {(from: string, to: string, limit: number, i?: number, j?: number) => number} from their
   *   places `i` and `j`
   */
  function distance(from, to, limit, i = 0, j = 0) {
    const longer = from.length - i - (to.length - j);
    if (longer > limit || -longer > limit) return limit + 1;
    while (i < from.length && from[i] === to[j]) (i += 1), (j += 1);
    if (i === from.length) return to.length - j;
    if (j === to.length) return from.length - i;
    if (limit === 0) return 1;
    const swapped = from[i] === to[j + 1] && from[i + 1] === to[j];
    const rest = (/** @type {number} */ more, /** @type {number} */ less) => distance(from, to, limit - 1, i + more, j + less);
    return 1 + Math.min(rest(1, 1), rest(1, 0), rest(0, 1), swapped ? rest(2, 2) : limit);
  }

  /** How many edits a word may be away and still be meant. */
  function mostEdits(/** @type {string} */ word) {
    return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  }

  /** @param {SearchIndex} index @returns {OpenIndex} */
  function open(index) {
    const words = index.words.split(" ");
    const postings = index.postings.split(" ");
    const english = /^en\b/i.test(index.language);
    const singular = english ? englishSingular : (/** @type {string} */ word) => word;
    const pages = (/** @type {string} */ names) => names.split(";").map((each) => each.split(","));
    const stem = english ? englishStem : (/** @type {string} */ word) => word;

    /** @param {Hits} hits @param {number} page @param {number} score @param {boolean} inName */
    function hit(hits, page, score, inName) {
      const known = hits.get(page);
      if (!known) hits.set(page, { score, inName });
      else if (score > known.score || inName) hits.set(page, { score: Math.max(score, known.score), inName: inName || known.inName });
    }

    /**
     * Adds the pages of a word: for each the step from the one before, then its score with a bit
     * for names; five bits a letter, the sixth says that the number goes on.
     * @param {Hits} hits
     * @param {number} number of the word
     * @param {number} share of its score
     */
    function add(hits, number, share) {
      const packed = postings[number];
      let [page, value, place, isScore] = [0, 0, 1, false];
      for (let at = 0; at < packed.length; at++) {
        const digit = DIGITS[packed.charCodeAt(at)];
        value += (digit % 32) * place;
        place *= 32;
        if (digit >= 32) continue;
        if (isScore) hit(hits, page, (value >> 1) * share, value % 2 === 1);
        else page += value;
        [value, place, isScore] = [0, 1, !isScore];
      }
    }

    /** Numbers of the words that begin so. */
    function beginning(/** @type {string} */ start) {
      let low = 0;
      for (let high = words.length; low < high; ) {
        const middle = (low + high) >> 1;
        if (words[middle] < start) low = middle + 1;
        else high = middle;
      }
      let end = low;
      while (end < words.length && words[end].startsWith(start)) end += 1;
      return { from: low, to: end };
    }

    /** Numbers of the words of the same stem, whose endings are no longer than a few letters. */
    function relatives(/** @type {string} */ word) {
      const root = stem(word);
      const start = root.length < 3 ? word : root.replace(/(.)[eiy]$/, "$1");
      const { from, to } = beginning(start);
      const numbers = [];
      for (let i = from; i < to; i++) {
        if (words[i].length <= start.length + 5 && stem(words[i]) === root) numbers.push(i);
      }
      return numbers;
    }

    return {
      index,
      names: pages(index.names),
      joined: pages(index.names.replace(/ /g, "")),
      singular,
      key: (all) => singular(all.map(singular).join("")),
      find(word, unfinished) {
        /** @type {Hits} */
        const hits = new Map();
        const { from, to } = beginning(word);
        for (let i = from; i < to; i++) {
          if (words[i] === word) add(hits, i, 1);
          else if (unfinished) add(hits, i, 0.5 + (0.4 * word.length) / words[i].length);
        }
        for (const i of relatives(word)) {
          if (singular(words[i]) === singular(word)) add(hits, i, 0.95);
          else if (words[i].length > word.length) add(hits, i, 0.8);
        }
        return hits;
      },
      near(word) {
        const limit = mostEdits(word);
        const related = new Set(relatives(word));
        const one = singular(word);
        const found = [];
        for (let i = 0; i < words.length; i++) {
          const near = Math.min(distance(word, words[i], limit), distance(one, singular(words[i]), limit));
          const apart = related.has(i) ? 0 : near;
          if (apart <= limit) {
            /** @type {Hits} */
            const hits = new Map();
            add(hits, i, 1);
            found.push({ word: words[i], distance: apart, hits });
          }
        }
        return found.sort((a, b) => a.distance - b.distance);
      },
    };
  }

  leaven.words = { fold, distance, mostEdits, open };
})((/** @type {any} */ (self)).leaven || ((/** @type {any} */ (self)).leaven = {}));
